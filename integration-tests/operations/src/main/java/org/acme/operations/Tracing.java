package org.acme.operations;

import static io.quarkiverse.flask.Flask.*;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Get;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Answers with the trace that its hook and its view are in.
 */
@Blueprint(name = "trace", urlPrefix = "/trace")
class Tracing {

    @BeforeRequest
    @NonBlocking
    void before() {
        g().put("before", trace());
    }

    @Get("/blocking")
    String blocking() {
        return answer();
    }

    @Get("/event-loop")
    @NonBlocking
    String eventLoop() {
        return answer();
    }

    @Get("/virtual")
    @RunOnVirtualThread
    String virtual() {
        return answer();
    }

    private static String answer() {
        return trace() + " before " + g().get("before");
    }

    private static String trace() {
        return Span.current().getSpanContext().getTraceId();
    }
}
