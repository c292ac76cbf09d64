package io.quarkiverse.flask;

/**
 * HTTP's tokens: the names of headers and cookies, and parameters that need no quotes.
 */
final class Token {

    private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

    private Token() {
    }

    static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || SEPARATORS.indexOf(c) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
