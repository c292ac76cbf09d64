package io.quarkiverse.flask.runtime.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * URLs as people read them: percent-encoded characters beyond ASCII are shown, everything else stays encoded.
 */
final class Iri {

    private Iri() {
    }

    static String fromUri(String uri) {
        if (uri.indexOf('%') < 0) {
            return uri;
        }
        StringBuilder out = new StringBuilder(uri.length());
        for (int i = 0; i < uri.length();) {
            int end = endOfHighBytes(uri, i);
            if (end > i) {
                out.append(decoded(uri.substring(i, end)));
                i = end;
            } else {
                out.append(uri.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int endOfHighBytes(String uri, int start) {
        int i = start;
        while (i + 2 < uri.length() && uri.charAt(i) == '%' && Character.digit(uri.charAt(i + 1), 16) >= 8
                && Character.digit(uri.charAt(i + 2), 16) >= 0) {
            i += 3;
        }
        return i;
    }

    private static String decoded(String escapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escapes.length(); i += 3) {
            bytes.write(Integer.parseInt(escapes, i + 1, i + 3, 16));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            return escapes;
        }
    }
}
