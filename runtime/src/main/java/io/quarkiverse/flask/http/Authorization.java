package io.quarkiverse.flask.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code Authorization} header: {@code request.authorization}.
 *
 * @param type the scheme in lower case: {@code basic}, {@code bearer}, {@code digest}
 * @param parameters its parameters by name; empty for a scheme with a token
 * @param token its token, or {@code null} for a scheme with parameters
 * @since 1.0
 */
public record Authorization(String type, Map<String, String> parameters, String token) {

    private static final int BASE64_BLOCK = 4;

    /**
     * Copies the parameters.
     */
    public Authorization {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads a header; {@code null} if there is none, or its credentials are malformed.
     */
    public static Authorization parse(String header) {
        if (header == null || header.isEmpty()) {
            return null;
        }
        int space = header.indexOf(' ');
        String type = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
        String rest = space < 0 ? "" : header.substring(space + 1).strip();
        if (type.equals("basic")) {
            return basic(rest);
        }
        int end = rest.length();
        while (end > 0 && rest.charAt(end - 1) == '=') {
            end--;
        }
        return rest.lastIndexOf('=', end - 1) >= 0
                ? new Authorization(type, HeaderItems.pairs(HeaderItems.split(rest, ','), false), null)
                : new Authorization(type, Map.of(), rest);
    }

    private static Authorization basic(String credentials) {
        String encoded = credentials.replaceAll("[^A-Za-z0-9+/=]", "");
        if (encoded.length() % BASE64_BLOCK != 0) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
            int colon = text.indexOf(':');
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("username", colon < 0 ? text : text.substring(0, colon));
            parameters.put("password", colon < 0 ? "" : text.substring(colon + 1));
            return new Authorization("basic", parameters, null);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Returns the user's name, for {@code basic} and {@code digest}; otherwise {@code null}.
     */
    public String username() {
        return parameters.get("username");
    }

    /**
     * Returns the password, for {@code basic}; otherwise {@code null}.
     */
    public String password() {
        return parameters.get("password");
    }

    /**
     * Leaves out everything secret.
     */
    @Override
    public String toString() {
        return "Authorization[type=%s]".formatted(type);
    }
}
