package io.quarkiverse.flask.runtime.internal.debug;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;

/**
 * The page for programs.
 */
final class UnroutedJson {

    private UnroutedJson() {
    }

    static Response page(Unrouted unrouted) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("status", unrouted.code());
        page.put("method", unrouted.request().method());
        page.put("path", unrouted.request().path());
        page.put("message", unrouted.message());
        page.put("help", unrouted.lessons().stream().map(lesson -> help(lesson)).toList());
        page.put("nearest", unrouted.nearest().stream().map(verdict -> rule(unrouted, verdict)).toList());
        List<Verdict> listed = unrouted.listed();
        page.put("rules", listed.stream().map(verdict -> rule(unrouted, verdict)).toList());
        if (unrouted.omitted() > 0) {
            page.put("omittedRules", unrouted.omitted());
        }
        return new Response(unrouted.app().json().responseText(page), unrouted.code())
                .contentType(unrouted.app().json().mimetype()).header("Cache-Control", "no-store");
    }

    private static String help(Unrouted.Hint lesson) {
        String meant = lesson.links().isEmpty() ? ""
                : " Did you mean %s?".formatted(String.join(" or ", lesson.links().values()));
        return lesson.text() + meant + (lesson.code().isEmpty() ? "" : "\n" + lesson.code());
    }

    private static Map<String, Object> rule(Unrouted unrouted, Verdict verdict) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("rule", Unrouted.rule(verdict.rule()));
        rule.put("endpoint", verdict.rule().endpoint());
        rule.put("methods", List.copyOf(new TreeSet<>(verdict.rule().methods())));
        rule.put("reason", verdict.sentence());
        verdict.suggestion().ifPresent(meant -> rule.put("didYouMean", Unrouted.cut(unrouted.meant(verdict))));
        return rule;
    }
}
