package io.quarkiverse.flask.runtime.internal.debug;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.runtime.internal.debug.values.Shortened;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.MissingFile;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;
import io.quarkiverse.flask.runtime.internal.routing.Rule;

/**
 * A request that no rule answers, and what there is to say about it.
 *
 * @param app the application
 * @param request the request
 * @param status the status, with its name: {@code 404 Not Found}
 * @param message what happened, in one sentence
 * @param lessons what to do about it
 * @param explanation what each rule says
 * @param nearest the rules that almost answer
 */
record Unrouted(FlaskApplication app, Request request, String status, String message, List<Hint> lessons,
        RouteExplanation explanation, List<Verdict> nearest) {

    /** Many rules are no help, and a page has to arrive. */
    static final int MOST_RULES = 250;
    private static final int MOST_NEAR = 5;
    private static final int LONGEST = 160;
    private static final Set<String> BY_THEMSELVES = Set.of("HEAD", "OPTIONS");
    private static final Map<String, String> SHORTCUTS = Map.of("GET", "@Get", "POST", "@Post", "PUT", "@Put", "PATCH",
            "@Patch",
            "DELETE", "@Delete");

    /**
     * What to do.
     *
     * @param text what is to be known
     * @param code what to write, or empty
     * @param links what may have been meant: names and the URLs they lead to
     */
    record Hint(String text, String code, Map<String, String> links) {
    }

    /** A path that no rule knows. */
    static Unrouted path(FlaskApplication app, Request request, RouteExplanation explanation) {
        boolean empty = explanation.verdicts().stream().allMatch(verdict -> isStatic(verdict.rule()));
        List<Hint> lessons = !empty ? List.of()
                : List.of(new Hint("This application has no rules yet. Add a class with a "
                        + "view, and load this page again:", """
                                import io.quarkiverse.flask.Route;

                                class Hello {

                                    @Route("/")
                                    String hello() {
                                        return "<p>Hello, World!</p>";
                                    }
                                }
                                """, Map.of()));
        return new Unrouted(app, request, "404 Not Found",
                empty ? "No rule matches %s %s: there are no rules at all.".formatted(request.method(), cut(request.path()))
                        : "No rule matches %s %s.".formatted(request.method(), cut(request.path())),
                lessons, explanation, explanation.nearest(MOST_NEAR));
    }

    /** A path that rules know, but not with this method. */
    static Unrouted method(FlaskApplication app, Request request, RouteExplanation explanation) {
        List<Verdict> knowing = explanation.verdicts().stream().filter(Unrouted::knowsPath).toList();
        Set<String> methods = new TreeSet<>();
        knowing.forEach(verdict -> methods.addAll(verdict.rule().methods()));
        methods.remove(request.method());
        String path = cut(request.path());
        String message = "%s %s is not allowed: %s answers %s (endpoint %s).".formatted(request.method(), path, path,
                String.join(", ", methods),
                knowing.stream().map(verdict -> verdict.rule().endpoint()).distinct().limit(MOST_NEAR)
                        .collect(Collectors.joining(", ")));
        List<Hint> lessons = knowing.stream().limit(MOST_NEAR)
                .map(verdict -> new Hint(cure(app, verdict.rule(), request.method()), "", Map.of())).toList();
        return new Unrouted(app, request, "405 Method Not Allowed", message, lessons, explanation,
                explanation.nearest(MOST_NEAR).stream().filter(verdict -> !knowsPath(verdict)).toList());
    }

    /** A static file that is not there. */
    static Unrouted file(FlaskApplication app, Request request, RouteExplanation explanation, MissingFile missing) {
        NearFiles files = NearFiles.of(missing, request);
        return new Unrouted(app, request, "404 Not Found", files.message(), files.lessons(), explanation, List.of());
    }

    static boolean knowsPath(Verdict verdict) {
        return verdict.reason() == Reason.METHOD || verdict.reason() == Reason.MATCH;
    }

    private static boolean isStatic(Rule rule) {
        return rule.endpoint().equals("static") || rule.endpoint().endsWith(".static");
    }

    private static String cure(FlaskApplication app, Rule rule, String method) {
        String place = app.insight().viewDescription(rule.endpoint(), "GET").orElse("no view");
        String view = "The rule '%s' of endpoint '%s' is answered by %s. ".formatted(cut(rule.rule()), rule.endpoint(), place);
        if (isStatic(rule)) {
            return view + "Files are only read: send this to a rule of your own.";
        }
        Set<String> methods = new TreeSet<>(rule.spec().methods());
        methods.removeAll(BY_THEMSELVES);
        methods.add(method);
        String list = methods.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        if (!place.contains("#")) {
            return view + "Add the method where the rule is added: options -> options.methods(%s).".formatted(list);
        }
        String shortcut = SHORTCUTS.get(method);
        String written = rule.endpoint().indexOf('.') >= 0 ? "…" : "\"" + cut(rule.rule()) + "\"";
        return view + "Annotate it with @Route(value = %s, methods = {%s})%s.".formatted(written, list,
                shortcut == null ? "" : ", or add a view with %s(%s)".formatted(shortcut, written));
    }

    int code() {
        return Integer.parseInt(status.substring(0, status.indexOf(' ')));
    }

    /** Returns the verdicts to list; of many, the first, but the nearest in any case. */
    List<Verdict> listed() {
        List<Verdict> verdicts = explanation.verdicts();
        if (verdicts.size() <= MOST_RULES) {
            return verdicts;
        }
        List<Verdict> listed = new ArrayList<>(nearest);
        verdicts.stream().filter(verdict -> !nearest.contains(verdict)).limit(MOST_RULES - listed.size())
                .forEach(listed::add);
        return listed;
    }

    /** Returns how many rules are not listed. */
    int omitted() {
        return Math.max(0, explanation.verdicts().size() - MOST_RULES);
    }

    /** Returns the URL that was probably meant, below the root path and with the query; of GET requests only. */
    String meant(Verdict verdict) {
        String query = request.queryString().isEmpty() ? "" : "?" + request.queryString();
        return request.rootPath() + verdict.suggestion().orElseThrow() + query;
    }

    /** Returns the methods of a rule but those that come by themselves. */
    static String methods(Rule rule) {
        return rule.methods().stream().filter(method -> !BY_THEMSELVES.contains(method) || rule.methods().size() == 1).sorted()
                .collect(Collectors.joining(", "));
    }

    /** Returns a rule with its host or subdomain, if it has one. */
    static String rule(Rule rule) {
        String domain = rule.host() != null ? rule.host()
                : rule.subdomain() == null || rule.subdomain().isEmpty() ? "" : rule.subdomain() + ".…";
        return cut(domain + rule.rule());
    }

    static String cut(String text) {
        return Shortened.to(LONGEST, text);
    }
}
