package io.quarkiverse.flask;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * An event for {@link Flask#eventStream(io.smallrye.mutiny.Multi) eventStream}, as browsers read it with {@code EventSource}.
 *
 * @param data the text; each of its lines is sent as one, and the browser joins them
 * @param event the name that scripts listen to, or {@code null} for {@code message}
 * @param id what the browser sends as {@code Last-Event-ID} when it connects again, or {@code null}
 * @param retry after how long the browser connects again, to the millisecond, or {@code null} for what it likes
 * @since 1.0
 */
public record ServerSentEvent(String data, String event, String id, Duration retry) {

    static final Map<String, String> HEADERS = Map.of("Content-Type", "text/event-stream; charset=utf-8",
            "Cache-Control", "no-cache");

    /**
     * Checks the event.
     *
     * @throws IllegalArgumentException if the name or the id has a line break or a NUL, or the time is negative
     */
    public ServerSentEvent {
        Objects.requireNonNull(data, "data");
        checkLine("name", event);
        checkLine("id", id);
        if (retry != null && retry.isNegative()) {
            throw new IllegalArgumentException("The browser cannot connect again after %s.".formatted(retry));
        }
    }

    /**
     * Creates an event with data only.
     */
    public static ServerSentEvent of(String data) {
        return new ServerSentEvent(data, null, null, null);
    }

    /**
     * Creates an event with a name and data.
     */
    public static ServerSentEvent of(String event, String data) {
        return new ServerSentEvent(data, event, null, null);
    }

    /**
     * Returns this event with an id.
     *
     * @throws IllegalArgumentException if it has a line break or a NUL
     */
    public ServerSentEvent withId(String newId) {
        return new ServerSentEvent(data, event, newId, retry);
    }

    /**
     * Returns this event with the time after which the browser connects again.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ServerSentEvent withRetry(Duration newRetry) {
        return new ServerSentEvent(data, event, id, newRetry);
    }

    /**
     * Returns the event as it is sent, with the empty line at its end.
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(data.length() + 16);
        field(out, "event", event);
        field(out, "id", id);
        field(out, "retry", retry == null ? null : Long.toString(retry.toMillis()));
        for (String line : data.split("\r\n|\r|\n", -1)) {
            field(out, "data", line);
        }
        return out.append('\n').toString();
    }

    /** Returns any item as it is sent. */
    static String text(Object item) {
        return (item instanceof ServerSentEvent event ? event : of(String.valueOf(item))).toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        if (value != null) {
            out.append(name).append(": ").append(value).append('\n');
        }
    }

    private static void checkLine(String what, String value) {
        if (value != null && value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("The %s of an event is one line without a NUL.".formatted(what));
        }
    }
}
