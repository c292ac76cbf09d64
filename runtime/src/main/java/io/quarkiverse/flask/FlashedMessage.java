package io.quarkiverse.flask;

import java.util.Objects;

/**
 * A message for the next page.
 *
 * @param category what kind of message: {@code message} unless said otherwise
 * @param message its text, or its HTML if it was flashed as {@link Markup}
 * @since 1.0
 */
public record FlashedMessage(String category, String message) {

    /**
     * Refuses absent values.
     *
     * @throws NullPointerException if either is {@code null}
     */
    public FlashedMessage {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(message, "message");
    }
}
