package org.acme.production;

import static io.quarkiverse.flask.Flask.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.ServerSentEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

class Shop {

    private final BroadcastProcessor<ServerSentEvent> published = BroadcastProcessor.create();

    @Get("/")
    String index() {
        return renderTemplate("index.html", "title", "The shop");
    }

    @Post("/order")
    Response order() {
        session().put("ordered", request().form("what"));
        return redirect(urlFor("index"));
    }

    // tag::frame[]
    @Get("/map")
    Response map() {
        return makeResponse("<p>Our map, for the pages of others</p>").contentSecurityPolicy("frame-ancestors *");
    }
    // end::frame[]

    // tag::pings[]
    @Get("/news")
    Response news() {
        Multi<ServerSentEvent> pings = Multi.createFrom().ticks().every(Duration.ofSeconds(15)).onOverflow().drop()
                .map(tick -> ServerSentEvent.of("ping", ""));
        return eventStream(Multi.createBy().merging().streams(published, pings));
    }
    // end::pings[]

    @Post("/news")
    Response publish() {
        published.onNext(ServerSentEvent.of(request().form("text")));
        return redirect(urlFor("index"));
    }

    @Get("/address")
    List<String> address() {
        return List.of(request().url(), request().remoteAddr());
    }

    @Get("/fails/<how>")
    Object fails(String how) {
        return switch (how) {
            case "exception" -> throw new IllegalStateException("SECRET of " + Shop.class.getName());
            case "error" -> throw new StackOverflowError("SECRET");
            case "template" -> renderTemplate("broken.html", "what", "SECRET");
            case "null" -> null;
            case "file" -> sendFile(Path.of("/etc/SECRET"));
            case "json" -> jsonify(new Object() {
                @SuppressWarnings("unused")
                public String getSecret() {
                    throw new IllegalStateException("SECRET");
                }
            });
            case "later" -> Uni.createFrom().failure(new IllegalStateException("SECRET"));
            case "stream" -> List.of("").stream().map(part -> {
                throw new IllegalStateException("SECRET");
            });
            default -> throw abort(404);
        };
    }
}
