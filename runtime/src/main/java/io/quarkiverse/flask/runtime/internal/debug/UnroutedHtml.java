package io.quarkiverse.flask.runtime.internal.debug;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.routing.Quoting;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;
import io.quarkiverse.flask.runtime.internal.routing.Rule;

/**
 * The page for browsers; it works without scripts.
 */
final class UnroutedHtml {

    private static final Markup NOTHING = Markup.of("");

    private UnroutedHtml() {
    }

    static Response page(Unrouted unrouted) {
        Markup header = Markup.of("<h1>%s</h1><p>%s</p>%s").format(unrouted.status(), unrouted.message(),
                unrouted.request().rootPath().isEmpty() ? NOTHING
                        : Markup.of("<p class=where>below the root path <code>%s</code></p>")
                                .format(unrouted.request().rootPath()));
        Markup main = lessons(unrouted).plus(nearest(unrouted)).plus(rules(unrouted));
        return Layout.page(unrouted.code(), unrouted.status(), header, main);
    }

    private static Markup lessons(Unrouted unrouted) {
        List<Markup> lessons = new ArrayList<>();
        for (Unrouted.Hint lesson : unrouted.lessons()) {
            Markup code = lesson.code().isEmpty() ? NOTHING : Markup.of("<pre>%s</pre>").format(lesson.code());
            List<Markup> links = lesson.links().entrySet().stream()
                    .map(link -> Markup.of("<a href=\"%s\">%s</a>").format(link.getValue(), link.getKey())).toList();
            Markup meant = links.isEmpty() ? NOTHING
                    : Markup.of("<p>Did you mean %s?</p>").format(Markup.of(" or ").join(links));
            lessons.add(Markup.of("<section class=lesson><p>%s</p>%s%s</section>\n").format(lesson.text(), code, meant));
        }
        return NOTHING.join(lessons);
    }

    private static Markup nearest(Unrouted unrouted) {
        if (unrouted.nearest().isEmpty()) {
            return NOTHING;
        }
        List<Markup> misses = unrouted.nearest().stream().map(verdict -> miss(unrouted, verdict)).toList();
        return Markup.of("<h2>Almost</h2>\n<ul class=misses>\n%s</ul>\n").format(NOTHING.join(misses));
    }

    private static Markup miss(Unrouted unrouted, Verdict verdict) {
        Markup meant = NOTHING;
        if (verdict.suggestion().isPresent()) {
            String url = unrouted.meant(verdict);
            meant = unrouted.request().method().equals("GET")
                    ? Markup.of("<p class=meant>Did you mean <a href=\"%s\">%s</a>?</p>").format(url, Unrouted.cut(url))
                    : Markup.of("<p class=meant>Did you mean <code>%s</code>?</p>").format(Unrouted.cut(url));
        }
        return Markup.of("<li><p><code>%s</code> <span class=dim>%s, endpoint %s</span></p><p>%s.</p>%s</li>\n").format(
                Unrouted.rule(verdict.rule()), Unrouted.methods(verdict.rule()), verdict.rule().endpoint(),
                capitalized(verdict.sentence()), meant);
    }

    private static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Markup rules(Unrouted unrouted) {
        List<Verdict> listed = unrouted.listed();
        if (listed.isEmpty()) {
            return NOTHING;
        }
        List<Markup> rows = listed.stream().map(verdict -> row(unrouted, verdict)).toList();
        Markup omitted = unrouted.omitted() == 0 ? NOTHING
                : Markup.of(
                        "<p class=dim>%s more rules are not listed: <code>flask routes</code> in the console lists all.</p>\n")
                        .format(unrouted.omitted());
        return Markup.of("""
                <h2>All rules, in the order in which they are tried</h2>
                <table class=rules>
                <thead><tr><th>Rule<th>Methods<th>Endpoint<th>Why not
                <tbody>
                %s</table>
                %s""").format(NOTHING.join(rows), omitted);
    }

    private static Markup row(Unrouted unrouted, Verdict verdict) {
        Rule rule = verdict.rule();
        return Markup.of("<tr><td><code>%s</code><td>%s<td>%s<td>%s\n").format(linked(unrouted, rule), Unrouted.methods(rule),
                rule.endpoint(), verdict.sentence());
    }

    /** A rule without variables is a URL. */
    private static Object linked(Unrouted unrouted, Rule rule) {
        boolean url = rule.converters().isEmpty() && rule.methods().contains("GET") && rule.host() == null
                && rule.subdomain() == null && !rule.buildOnly();
        return url ? Markup.of("<a href=\"%s%s\">%s</a>").format(unrouted.request().rootPath(),
                Quoting.path(rule.rule()), Unrouted.rule(rule)) : Unrouted.rule(rule);
    }
}
