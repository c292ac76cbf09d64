package io.quarkiverse.flask.runtime.internal.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * What a request brought and what its context held, as text, with secrets masked. Each part that cannot be read says so: the
 * application may have failed at the same.
 */
final class RequestFacts {

    private static final int MAX_FACTS = 60;
    private static final int MAX_VALUE = 400;

    private final Map<String, List<Fact>> sections = new LinkedHashMap<>();

    private RequestFacts() {
    }

    /** Returns the facts of a request by section; sections without any are left out. */
    static Map<String, List<Fact>> of(FlaskContext context) {
        Request request = context.request();
        RequestFacts facts = new RequestFacts();
        facts.add("Request", () -> line(request));
        facts.add("View arguments", () -> of(request.viewArgs()));
        facts.add("Query arguments", () -> of(request.args()));
        facts.add("Form", () -> of(request.form()));
        facts.add("Files", () -> files(request.files()));
        facts.add("Session", () -> session(context));
        facts.add("g", () -> globals(context));
        facts.add("Cookies", () -> cookies(context));
        facts.add("Headers", () -> of(request.headers()));
        return facts.sections;
    }

    private void add(String section, Supplier<List<Fact>> reader) {
        List<Fact> facts;
        try {
            facts = reader.get();
        } catch (RuntimeException e) {
            facts = List.of(new Fact("(cannot be read)", shortened(e.toString())));
        }
        if (!facts.isEmpty()) {
            sections.put(section, facts.size() <= MAX_FACTS ? facts : cut(facts));
        }
    }

    private static List<Fact> cut(List<Fact> facts) {
        List<Fact> first = new ArrayList<>(facts.subList(0, MAX_FACTS));
        first.add(new Fact("…", "%d more".formatted(facts.size() - MAX_FACTS)));
        return first;
    }

    private static List<Fact> line(Request request) {
        return List.of(new Fact("Method", request.method()), new Fact("URL", url(request)),
                new Fact("Endpoint", request.endpoint() == null ? "none: no rule matched" : request.endpoint()),
                new Fact("Rule", request.urlRule() == null ? "none" : request.urlRule().rule()),
                new Fact("Client", String.valueOf(request.remoteAddr())));
    }

    /** Returns the URL without the values of secret arguments. */
    static String url(Request request) {
        if (request.queryString().isEmpty()) {
            return shortened(request.baseUrl());
        }
        boolean secret = request.args().keys().stream().anyMatch(Secrets::isSecret);
        return shortened(!secret ? request.url()
                : request.baseUrl() + "?" + request.args().items().stream()
                        .map(item -> item.getKey() + "=" + Secrets.mask(item.getKey(), item.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static List<Fact> of(Map<String, ?> values) {
        return values.entrySet().stream().map(value -> fact(value.getKey(), value.getValue())).toList();
    }

    private static List<Fact> of(MultiDict<String> values) {
        return values.items().stream().map(item -> fact(item.getKey(), item.getValue())).toList();
    }

    private static List<Fact> files(MultiDict<FileStorage> files) {
        return files.items().stream().map(item -> fact(item.getKey(), "%s (%s, %d bytes)".formatted(
                item.getValue().filename(), item.getValue().contentType(), item.getValue().size()))).toList();
    }

    /** Whoever has the session's cookie has the session. */
    private static List<Fact> cookies(FlaskContext context) {
        String session = context.app().sessionInterface().cookieName(context.app());
        return context.request().cookies().items().stream().map(cookie -> cookie.getKey().equals(session)
                ? new Fact(shortened(session), Secrets.MASK)
                : fact(cookie.getKey(), cookie.getValue())).toList();
    }

    /** An interface that may block is asked only by the application itself. */
    private static List<Fact> session(FlaskContext context) {
        if (context.openedSession().isPresent()) {
            return of(context.openedSession().get());
        }
        return context.sessionKnown() || context.app().sessionInterface().mayBlock() ? List.of() : of(context.session());
    }

    private static List<Fact> globals(FlaskContext context) {
        return of(context.globals().asMap());
    }

    private static Fact fact(String name, Object value) {
        return new Fact(shortened(name), Secrets.isSecret(name) ? Secrets.MASK : text(value));
    }

    private static String text(Object value) {
        try {
            return shortened(String.valueOf(value));
        } catch (RuntimeException | StackOverflowError e) {
            return "(its toString() failed: %s)".formatted(e.getClass().getName());
        }
    }

    static String shortened(String text) {
        return text.length() <= MAX_VALUE ? text
                : text.substring(0, MAX_VALUE) + "… (%d characters)".formatted(text.length());
    }
}
