package io.quarkiverse.flask.runtime.internal.vertx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FileRegion;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.StreamingBody;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Writes responses to the wire, on the event loop.
 */
final class ResponseWriter {

    /** What HTTP/2 calls an answer that is not wanted any more. */
    private static final long CANCEL = 8;

    private static final Logger LOG = Logger.getLogger(ResponseWriter.class);

    /** What filters have said in these stays beside what the response says. */
    private static final Set<String> ADDED = Set.of("set-cookie", "vary");

    private ResponseWriter() {
    }

    /** Tells whether a body is sent that only Vert.x knows. */
    static boolean knows(Object body) {
        return body instanceof Buffer || body instanceof Handler<?>;
    }

    static void write(Response response, RoutingContext routing, Context context, Compression compression,
            RequestsUnderWay underWay, long sendTimeout) {
        HttpServerResponse out = routing.response();
        if (out.closed() || out.ended()) {
            Bodies.close(response.body());
            return;
        }
        try {
            head(response, out);
            if (underWay.serverStops() && routing.request().version() == HttpVersion.HTTP_1_1) {
                out.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            compression.apply(routing, response.headers().contains("Content-Encoding"));
            body(response, routing, () -> new Sending(routing, context, underWay, sendTimeout));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The response of %s %s could not be sent", routing.request().method(), routing.request().path());
            Bodies.close(response.body());
            routing.fail(e);
        }
    }

    /**
     * Ends a response in a way that its client notices; who waits for its end is told, which {@code reset()} of HTTP/1 forgets.
     */
    static void breakOff(RoutingContext routing) {
        if (routing.request().version() == HttpVersion.HTTP_2) {
            routing.response().reset();
        } else {
            routing.request().connection().close();
        }
    }

    /** Ends a response without waiting for its client, which may have taken nothing of what was written. */
    static void cutOff(RoutingContext routing) {
        if (routing.request().version() == HttpVersion.HTTP_2) {
            routing.response().reset(CANCEL);
        } else {
            ((ConnectionBase) routing.request().connection()).channelHandlerContext().close();
        }
    }

    private static void head(Response response, HttpServerResponse out) {
        out.setStatusCode(response.status());
        if (response.statusPhrase() != null) {
            out.setStatusMessage(response.statusPhrase());
        }
        for (Map.Entry<String, String> header : response.headers().entries()) {
            if (!ADDED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                out.headers().remove(header.getKey());
            }
        }
        for (Map.Entry<String, String> header : response.headers().entries()) {
            out.headers().add(header.getKey(), header.getValue());
        }
    }

    @SuppressWarnings("unchecked")
    private static void body(Response response, RoutingContext routing, Supplier<Sending> sending) {
        Object body = response.body();
        boolean head = routing.request().method().name().equalsIgnoreCase("HEAD");
        HttpServerResponse out = routing.response();
        if (body instanceof Handler<?> handler) {
            ((Handler<RoutingContext>) handler).handle(routing);
        } else if (body instanceof Path file) {
            file(new FileRegion(file, 0, file.toFile().length()), head, routing, sending.get());
        } else if (body instanceof FileRegion region) {
            file(region, head, routing, sending.get());
        } else if (response.isStreamed()) {
            stream(body, head, routing, sending.get());
        } else {
            whole(Bodies.buffer(body), head, out);
        }
    }

    /** A length other than the body's would make the client take the rest for the next response: only HEAD may say one. */
    private static void whole(Buffer buffer, boolean head, HttpServerResponse out) {
        if (head) {
            if (mayHaveLength(out)) {
                out.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(buffer.length()));
            }
            out.end();
        } else {
            out.headers().remove(HttpHeaders.CONTENT_LENGTH);
            out.end(buffer);
        }
    }

    private static boolean mayHaveLength(HttpServerResponse out) {
        return out.getStatusCode() != 204 && out.getStatusCode() != 304 && !out.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static void file(FileRegion region, boolean head, RoutingContext routing, Sending sending) {
        HttpServerResponse out = routing.response();
        try {
            checkThere(region);
        } catch (RuntimeException e) {
            sending.fail(e);
            return;
        }
        out.headers().remove(HttpHeaders.CONTENT_LENGTH);
        if (head) {
            out.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(region.length()));
            out.end();
        } else {
            out.sendFile(region.file().toAbsolutePath().toString(), region.offset(), region.length()).onFailure(failure -> {
                if (!out.closed()) {
                    sending.fail(failure);
                }
            });
        }
    }

    /** What the headers say of a file must still hold: of one that has shrunk since, no part is sent for the whole. */
    private static void checkThere(FileRegion region) {
        long end = region.offset() + region.length();
        if (size(region.file()) < end) {
            throw new IllegalStateException("The file %s has become shorter than the %d bytes that its response was made for."
                    .formatted(region.file(), end));
        }
    }

    /** Reads the size, which may have changed since the response was made, as a part of sending. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be sent".formatted(file), e);
        }
    }

    /** A stream of unknown length is chunked; for HEAD it is closed unread. */
    private static void stream(Object body, boolean head, RoutingContext routing, Sending sending) {
        HttpServerResponse out = routing.response();
        if (head) {
            Bodies.close(body);
            out.end();
            return;
        }
        if (!out.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            out.setChunked(true);
        }
        if (body instanceof Flow.Publisher<?> publisher) {
            publisher.subscribe(new PublisherSubscriber(sending));
        } else if (body instanceof StreamingBody streaming) {
            new BodyPump(streaming, sending).start();
        } else {
            new PartsPump(Bodies.parts(body), sending).start();
        }
    }
}
