package io.quarkiverse.flask;

import java.util.Objects;

/**
 * A message for the next page.
 *
 * @param category what kind of message: {@code message} unless said otherwise
 * @param message its text, or its HTML
 * @param html whether the message is HTML, flashed as {@link Markup}, which templates do not escape
 * @since 1.0
 */
public record FlashedMessage(String category, String message, boolean html) {

    /**
     * Refuses absent values.
     *
     * @throws NullPointerException if either is {@code null}
     */
    public FlashedMessage {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Creates a message of plain text.
     *
     * @throws NullPointerException if either is {@code null}
     */
    public FlashedMessage(String category, String message) {
        this(category, message, false);
    }

    /**
     * Returns the message as templates show it: a {@link Markup} if it is HTML, otherwise text.
     */
    public CharSequence content() {
        return html ? Markup.of(message) : message;
    }
}
