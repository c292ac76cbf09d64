package io.quarkiverse.flask;

/**
 * A status line as text.
 *
 * @param code 100 to 999
 * @param phrase what follows it; {@code null} for the usual words
 */
record ResponseStatus(int code, String phrase) {

    ResponseStatus {
        if (code < 100 || code > 999) {
            throw new IllegalArgumentException("%d is not an HTTP status: use 100 to 999.".formatted(code));
        }
    }

    static ResponseStatus parse(String text) {
        String[] parts = text.strip().split(" ", 2);
        if (!parts[0].matches("[0-9]{3}")) {
            throw new IllegalArgumentException(
                    "'%s' is not an HTTP status: start with a code, as in '201 Created'.".formatted(text));
        }
        String phrase = parts.length > 1 ? parts[1] : null;
        if (phrase != null && !phrase.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("The words after the status %s must be ASCII on one line.".formatted(parts[0]));
        }
        return new ResponseStatus(Integer.parseInt(parts[0]), phrase);
    }
}
