package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.Tuple;

class Sessions {

    @Route("/session/<what>")
    Object sessions(String what, Session session) {
        return switch (what) {
            case "untouched" -> "untouched";
            case "visit" -> visit(session);
            case "stay" -> {
                session.permanent(true);
                yield visit(session);
            }
            case "peek" -> jsonify(session.containsKey("visits"));
            case "show" -> whole(session);
            case "pop" -> jsonify(session.pop("visits", null));
            case "missing" -> session.pop("nope");
            case "default" -> {
                session.putIfAbsent("d", List.of(1));
                yield session.get("d");
            }
            case "clear" -> {
                session.clear();
                yield "cleared";
            }
            case "vary" -> makeResponse(Integer.toString(session.size()), Map.of("Vary", "Accept"));
            case "cookie" -> {
                session.put("a", 1);
                yield makeResponse("both").setCookie("own", "2");
            }
            case "temporary" -> {
                session.permanent(false);
                yield "temporary";
            }
            case "abort" -> {
                session.put("saved", 1);
                throw abort(403);
            }
            case "fail" -> {
                session.put("unsaved", 1);
                throw new ArithmeticException("division by zero");
            }
            case "object" -> {
                session.put("o", new Object());
                yield "object";
            }
            case "big" -> {
                session.put("big", "x".repeat(2000));
                yield "big";
            }
            case "big-size" -> jsonify(((String) session.get("big")).length());
            case "fill" -> fill(session);
            case "types" -> types(session);
            case "nested" -> append(session, "lost");
            case "nested-saved" -> {
                session.modified(true);
                yield append(session, "kept");
            }
            default -> flashes(what);
        };
    }

    private static Map<String, Object> visit(Session session) {
        session.put("visits", session.get("visits") instanceof Number visits ? visits.intValue() + 1 : 1);
        return Facts.of("visits", session.get("visits"), "modified", session.modified(), "permanent", session.permanent());
    }

    private static Map<String, Object> whole(Session session) {
        Map<String, Object> whole = new TreeMap<>(session);
        whole.keySet().removeIf(key -> key.startsWith("_"));
        return whole;
    }

    private static String fill(Session session) {
        session.putAll(Facts.of("text", "é\"<", "list", List.of(1, List.of(2, Map.of())), "map",
                Map.of("b", Collections.singletonMap("c", null)), "yes", true, "float", 1.5, "id", new UUID(0, 5), "bytes",
                new byte[] { 0, (byte) 0xff }, "when", Responses.NOON, "html", Markup.of("<b>"), "tuple", Tuple.of(1, "a")));
        return "filled";
    }

    private static Response types(Session session) {
        byte[] bytes = (byte[]) session.get("bytes");
        return jsonify(List.of(((UUID) session.get("id")).getLeastSignificantBits(), List.of(bytes[0] & 0xff, bytes[1] & 0xff),
                ((Instant) session.get("when")).equals(Responses.NOON), session.get("html") instanceof Markup,
                new ArrayList<>((List<?>) session.get("tuple")), session.get("tuple") instanceof Tuple));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> append(Session session, String item) {
        List<Object> list = (List<Object>) session.get("list");
        list.add(item);
        return list;
    }

    private static Object flashes(String what) {
        return switch (what) {
            case "flash" -> {
                flash("one");
                flash("two <b>", "error");
                flash("three", "info");
                yield "flashed";
            }
            case "flashes" -> categories();
            case "errors" -> List.of(getFlashedMessages("error"), categories("info", "error"));
            case "late" -> {
                List<String> seen = getFlashedMessages();
                flash("late");
                yield List.of(seen, getFlashedMessages());
            }
            case "page" -> renderTemplate("flashes.html");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static List<List<String>> categories(String... filter) {
        return getFlashedMessagesWithCategories(filter).stream()
                .map(flashed -> List.of(flashed.category(), flashed.message())).toList();
    }
}
