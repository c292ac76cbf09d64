package io.quarkiverse.flask;

import java.util.function.Consumer;

/**
 * A response's body that is written piece by piece while it is sent.
 *
 * <pre>
 * &#64;Route("/large.csv")
 * Response large() {
 *     StreamingBody body = out -&gt; {
 *         for (Row row : rows) {
 *             out.accept(row.toCsv());
 *         }
 *     };
 *     return makeResponse(body).mimetype("text/csv");
 * }
 * </pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface StreamingBody {

    /**
     * Writes the body. Called once, on a thread that may block, after the response's headers are decided.
     *
     * @param out takes text or bytes, and waits while the client is slower; once the client has gone, or has taken nothing for
     *        as
     *        long as {@code quarkus.flask.send-timeout} says, it throws {@link java.util.concurrent.CancellationException}
     * @throws Exception what fails: the connection is closed, so that the client sees that the body is not whole
     */
    void writeTo(Consumer<Object> out) throws Exception;
}
