package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows by its name what nobody should see on a screen.
 */
public final class Secrets {

    /** What is shown instead. */
    public static final String MASK = "••••••";

    /** Secret wherever they stand in a name whose separators are taken out. */
    private static final List<String> PARTS = List.of("password", "passwd", "passphrase", "passcode", "secret", "token",
            "apikey", "accesskey", "privatekey", "encryptionkey", "signingkey", "signature", "authorization", "authentication",
            "cookie", "csrf", "xsrf", "credential", "private", "sessionid", "sessid");

    /** Secret only as whole words: as parts they stand in names such as author, keyboard or spinner. */
    private static final Set<String> WORDS = Set.of("auth", "oauth", "oauth2", "pwd", "pass", "pw", "jwt", "otp", "pin", "sid",
            "sig", "hmac", "bearer");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Where words meet without a separator: {@code dbPwd}, {@code XAuthKey}. */
    private static final Pattern HUMPS = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /**
     * What stands before the host of a URL. A password may hold a slash that nobody has quoted; the number of a port, which
     * stands after a colon, too, is none.
     */
    private static final Pattern USER_INFO = Pattern
            .compile("(?<=//)(?:[^/?#\\s]*|[^/?#\\s:@]*:(?!\\d+[/?#])\\S{0,200})@");

    private Secrets() {
    }

    /** Returns whether the value of such a name is to be hidden. */
    public static boolean isSecret(String name) {
        String joined = SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        for (String part : PARTS) {
            if (joined.contains(part)) {
                return true;
            }
        }
        for (String word : SEPARATORS.split(HUMPS.matcher(name).replaceAll(" "))) {
            if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the value to show for a name: six dots where it is secret, whatever it is. */
    public static String mask(String name, String value) {
        return isSecret(name) ? MASK : value;
    }

    /** Returns a value without the user and the password of each URL in it; to be called before it is cut. */
    public static String withoutUserInfo(String value) {
        return USER_INFO.matcher(value).replaceAll(MASK + "@");
    }
}
