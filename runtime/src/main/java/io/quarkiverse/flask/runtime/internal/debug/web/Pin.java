package io.quarkiverse.flask.runtime.internal.debug.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * What unlocks the consoles: whoever reads the log, or has set it, may use them.
 *
 * @param digits four or more
 */
record Pin(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,64}");
    private static final Pattern GROUP = Pattern.compile("(?<=[0-9])(?=([0-9]{3})+$)");
    private static final int RANDOM_DIGITS = 9;

    /** Returns nine random digits. */
    static String random() {
        return new SecureRandom().ints(RANDOM_DIGITS, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    /**
     * Returns what a setting wants; empty if it is {@code off}.
     *
     * @param made is taken if it wants nothing
     */
    static Optional<Pin> of(Optional<String> setting, String made) {
        String wanted = setting.map(Pin::bare).orElse(made);
        if (wanted.equalsIgnoreCase("off")) {
            return Optional.empty();
        }
        if (!DIGITS.matcher(wanted).matches()) {
            throw new ConfigurationException("quarkus.flask.debugger.pin must have at least four digits, and hyphens wherever "
                    + "you like, or be 'off' for consoles that ask for none.");
        }
        return Optional.of(new Pin(wanted));
    }

    /** Tells whether this is what somebody entered; how long that takes does not tell how much of it is right. */
    boolean matches(String entered) {
        return MessageDigest.isEqual(bytes(digits), bytes(bare(entered)));
    }

    private static String bare(String text) {
        return text.strip().replace("-", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns it as people read it: {@code 123-456-789}. */
    String shown() {
        return digits.length() % 3 == 0 ? GROUP.matcher(digits).replaceAll("-") : digits;
    }

    @Override
    public String toString() {
        return "PIN";
    }
}
