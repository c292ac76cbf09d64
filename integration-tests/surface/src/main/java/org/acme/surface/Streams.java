package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkiverse.flask.Route;

class Streams {

    @Route("/stream/<kind>")
    Object stream(String kind) {
        return switch (kind) {
            case "session" -> streamWithContext(Stream.of("seen ", "%s").map(
                    text -> text.formatted(session().getOrDefault("visits", 0))));
            case "lines" -> IntStream.range(0, 3).mapToObj("line %d\n"::formatted);
            case "none" -> Stream.of();
            case "bytes" -> makeResponse(Stream.of(new byte[] { (byte) 0xc3 }, new byte[] { (byte) 0xa9 }));
            case "context" -> streamWithContext(Stream.iterate(0, number -> number < count(), number -> number + 1)
                    .map(number -> "%s %d\n".formatted(request().path(), number)));
            case "large" -> Stream.generate(() -> "x".repeat(1000)).limit(30);
            case "typed" -> makeResponse(List.of("a,b\n", "1,é\n").iterator(), 206,
                    Map.of("Content-Type", "text/csv; charset=utf-8", "X-Something", "s"));
            case "empty-parts" -> Stream.of("", "a", "", "b", "");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static int count() {
        return request().args().get("n", 3, Integer::valueOf);
    }
}
