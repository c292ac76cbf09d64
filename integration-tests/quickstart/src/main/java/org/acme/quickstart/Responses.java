package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Responses {

    // tag::responses[]
    @Route("/resp/tuple-status")
    Response tupleStatus() {
        return makeResponse("created", 201);
    }

    @Route("/resp/tuple-headers")
    Response tupleHeaders() {
        return makeResponse("hi", Map.of("X-Something", "A value"));
    }

    @Route("/resp/tuple-both")
    Response tupleBoth() {
        return makeResponse("hi", 202, Map.of("X-Something", "A value", "Content-Type", "text/plain"));
    }
    // end::responses[]

    @Route("/resp/dict")
    Map<String, Object> respDict() {
        return Map.of("b", 1, "a", Arrays.asList(1, 2.5, null, true, "é<"));
    }

    @Route("/resp/list")
    List<Integer> respList() {
        return List.of(1, 2, 3);
    }

    @Route("/resp/bytes")
    byte[] respBytes() {
        return new byte[] { 0, 1, 'b', 'y', 't', 'e', 's' };
    }

    @Route("/resp/response")
    Response respResponse() {
        return makeResponse("body", 203).header("X-Something", "A value").mimetype("text/x-demo");
    }

    @Route("/resp/none")
    String respNone() {
        return null;
    }

    @Route("/resp/generator")
    Response respGenerator() {
        return makeResponse(IntStream.range(0, 3).mapToObj("row %d\n"::formatted), Map.of("Content-Type", "text/csv"));
    }

    @Route("/resp/empty")
    Response respEmpty() {
        return makeResponse("", 204);
    }
}
