package io.quarkiverse.flask.runtime.internal.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.debug.values.Secrets;
import io.quarkiverse.flask.session.SessionInterface;

/**
 * What a request brought and what its context held, as text, with secrets masked. Each part that cannot be read says so: the
 * application may have failed at the same.
 */
final class RequestFacts {

    private static final Pattern OPENS_SESSIONS = Pattern.compile("(?i)session|remember|login");
    private static final Pattern ARGUMENT = Pattern.compile("([?&;])([^=?&;#\\s]+)=([^&;#\\s]*)");
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
        facts.add("Headers", () -> of(request.headers()).stream()
                .map(header -> new Fact(header.name(), withoutSecrets(header.value(), request))).toList());
        return facts.sections;
    }

    private void add(String section, Supplier<List<Fact>> reader) {
        List<Fact> facts;
        try {
            facts = reader.get();
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            facts = List.of(new Fact("(cannot be read)", e.getClass().getName()));
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
        return shortened(request.hostUrl().replaceFirst("/$", "") + request.rootPath() + ShownPath.of(request));
    }

    /** Masks what stands in a URL: arguments with secret names, of the query and of the rule. */
    private static String withoutSecrets(String text, Request request) {
        String masked = ARGUMENT.matcher(text).replaceAll(argument -> Matcher.quoteReplacement(argument.group(1)
                + argument.group(2) + "=" + Secrets.mask(ShownPath.decoded(argument.group(2)), argument.group(3))));
        for (Map.Entry<String, Object> argument : request.viewArgs().entrySet()) {
            String value = String.valueOf(argument.getValue());
            if (Secrets.isSecret(argument.getKey()) && !value.isEmpty()) {
                masked = masked.replace(value, Secrets.MASK);
            }
        }
        return masked;
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
        return context.request().cookies().items().stream()
                .map(cookie -> cookie.getKey().equals(session) || OPENS_SESSIONS.matcher(cookie.getKey()).find()
                        ? new Fact(shortened(cookie.getKey()), Secrets.MASK)
                        : fact(cookie.getKey(), cookie.getValue()))
                .toList();
    }

    /** An interface that may block is asked only by the application itself. */
    private static List<Fact> session(FlaskContext context) {
        if (context.openedSession().isPresent()) {
            return of(context.openedSession().get());
        }
        SessionInterface sessions = context.app().sessionInterface();
        if (context.sessionKnown() || sessions.mayBlock()) {
            return List.of();
        }
        Session unused = sessions.open(context.app(), context.request()); // which stays unused
        return unused == null ? List.of() : of(unused);
    }

    private static List<Fact> globals(FlaskContext context) {
        return of(context.globals().asMap());
    }

    private static Fact fact(String name, Object value) {
        return new Fact(shortened(name), Secrets.isSecret(name) ? Secrets.MASK : text(value));
    }

    private static String text(Object value) {
        try {
            return shortened(Secrets.withoutUserInfo(value instanceof String text ? text : SessionValues.text(value, true)));
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return "(its toString() failed: %s)".formatted(e.getClass().getName());
        }
    }

    static String shortened(String text) {
        return text.length() <= MAX_VALUE ? text
                : text.substring(0, MAX_VALUE) + "… (%d characters)".formatted(text.length());
    }
}
