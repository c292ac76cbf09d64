package io.quarkiverse.flask.runtime.internal.devui;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.routing.PathDecoder;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Reason;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.smallrye.common.annotation.Blocking;

/**
 * Says what becomes of a URL, without sending a request: only converters are called.
 */
public class TryService {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)(.*)");
    private static final String REST = "[?#].*";
    private static final int MAX_LENGTH = 8 * 1024;

    /** An argument that a rule takes from a URL. */
    public record Argument(String name, String value, String type) {
    }

    /**
     * What one rule says.
     *
     * @param reason {@link Reason} by its name
     * @param suggestion the URL that was probably meant, {@code null} if there is none
     */
    public record RuleSays(String endpoint, List<String> methods, String rule, String domain, String reason, String sentence,
            String suggestion) {
    }

    /**
     * What becomes of a URL.
     *
     * @param status that of the answer, 200 for a view, whatever it really answers
     * @param answer in words
     * @param rule the rule that answers, {@code null} if none does
     * @param view where the view is declared, empty without one
     * @param arguments its arguments
     * @param others what the other rules say, the nearest first
     */
    public record Outcome(int status, String answer, String rule, String endpoint, String view, List<Argument> arguments,
            List<RuleSays> others) {
    }

    @Inject
    FlaskApp app;

    /**
     * Tries a URL.
     *
     * @param url a path, or all of a URL
     * @param host the host for a path
     */
    @Blocking
    public Outcome tryUrl(String method, String url, String host) {
        String text = url.strip();
        if (text.length() > MAX_LENGTH) {
            return none(414, "The URL is longer than servers take.", List.of());
        }
        Matcher absolute = ABSOLUTE.matcher(text);
        boolean whole = absolute.matches();
        String authority = whole ? absolute.group(1) : host.strip();
        String raw = (whole ? absolute.group(2) : text).replaceAll(REST, "");
        String path = raw.startsWith("/") ? raw : "/" + raw;
        String root = ((FlaskApplication) app).rootPath();
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return none(404, "The application answers below %s only.".formatted(root), List.of());
        }
        String verb = method.strip().toUpperCase(Locale.ROOT);
        try (FlaskApp.Context context = app.appContext()) {
            return outcome(((FlaskApplication) app).insight().explain(authority,
                    PathDecoder.decode(path.substring(root.length())), verb), root);
        }
    }

    private Outcome outcome(RouteExplanation explanation, String root) {
        List<RuleSays> others = explanation.verdicts().stream().filter(verdict -> !verdict.reason().answers())
                .sorted(Comparator.comparingDouble(Verdict::nearness).reversed()).map(verdict -> says(verdict, root)).toList();
        return explanation.answer().map(answer -> answered(answer, explanation.method(), others))
                .orElseGet(() -> unanswered(explanation, others));
    }

    private Outcome answered(Verdict answer, String method, List<RuleSays> others) {
        Rule rule = answer.rule();
        if (answer.reason() != Reason.MATCH) {
            return new Outcome(308, "Redirects: " + answer.sentence() + ".", rule.rule(), rule.endpoint(), "", List.of(),
                    others);
        }
        Endpoint endpoint = ((FlaskApplication) app).endpoint(rule.endpoint());
        Endpoint view = endpoint == null ? null : endpoint.answering(method);
        if (method.equals("OPTIONS") && rule.automaticOptions()) {
            return new Outcome(200, "OPTIONS is answered without the view, by the methods that rules know.", rule.rule(),
                    rule.endpoint(), "", arguments(answer), others);
        }
        if (view == null) {
            return new Outcome(405, "The rule matches, but its view does not answer " + method + ".", rule.rule(),
                    rule.endpoint(), "", arguments(answer), others);
        }
        return new Outcome(200, "Matches.", rule.rule(), rule.endpoint(), view.description(), arguments(answer), others);
    }

    private static List<Argument> arguments(Verdict answer) {
        return answer.arguments().entrySet().stream().map(argument -> argument(answer.rule(), argument)).toList();
    }

    private static Argument argument(Rule rule, Map.Entry<String, String> argument) {
        String name = argument.getKey();
        Object known = rule.defaults().get(name);
        return new Argument(name, argument.getValue(), known != null ? known.getClass().getSimpleName()
                : type(rule.argumentType(name), argument.getValue()));
    }

    /** Integers are as large as they need to be. */
    private static String type(Class<?> type, String value) {
        if (type != BigInteger.class) {
            return type.getSimpleName();
        }
        int bits = new BigInteger(value).bitLength();
        return bits < Integer.SIZE ? "Integer" : bits < Long.SIZE ? "Long" : "BigInteger";
    }

    private static Outcome unanswered(RouteExplanation explanation, List<RuleSays> others) {
        if (explanation.verdicts().stream().anyMatch(verdict -> verdict.reason() == Reason.FAILED)) {
            return none(500, "What the application wrote for a rule has failed.", others);
        }
        TreeSet<String> allowed = new TreeSet<>();
        explanation.verdicts().stream().filter(verdict -> verdict.reason() == Reason.METHOD)
                .forEach(verdict -> allowed.addAll(verdict.rule().methods()));
        return allowed.isEmpty()
                ? none(404, "No rule answers. What else Quarkus serves is asked, then the answer is 404.", others)
                : none(405, "No rule answers %s here, only %s.".formatted(explanation.method(), String.join(", ", allowed)),
                        others);
    }

    private static Outcome none(int status, String answer, List<RuleSays> others) {
        return new Outcome(status, answer, null, null, "", List.of(), others);
    }

    private static RuleSays says(Verdict verdict, String root) {
        Rule rule = verdict.rule();
        return new RuleSays(rule.endpoint(), rule.methods().stream().sorted().toList(), rule.rule(), RulesService.domain(rule),
                verdict.reason().name(), verdict.sentence(), verdict.suggestion().map(path -> root + path).orElse(null));
    }
}
