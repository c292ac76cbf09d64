package io.quarkiverse.flask.runtime.internal.debug;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownHtml;

/**
 * The error page for browsers.
 */
final class ErrorHtml {

    private static final Markup LINES = Markup.of("\n");
    private static final Markup NOTHING = Markup.of("");
    private static final int MAX_BYTES = 190_000;
    /** Facts that few look at first. */
    private static final List<String> FOLDED = List.of("Cookies", "Headers");

    private ErrorHtml() {
    }

    /** @param consoles how frames reach their consoles, {@code null} if they have none */
    static Response page(ErrorReport report, ConsoleLink consoles) {
        Response page = whole(report, consoles);
        return page.text().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES ? page : whole(report.brief(), consoles);
    }

    private static Response whole(ErrorReport report, ConsoleLink consoles) {
        List<Markup> main = new ArrayList<>();
        report.lessons().forEach(lesson -> main.add(lesson(lesson)));
        for (int i = 0; i < report.failures().size(); i++) {
            main.add(failure(i, report.failures().get(i), consoles != null));
        }
        main.add(Markup.of("<h2 id=request>Request</h2>"));
        report.facts().forEach((section, facts) -> main.add(facts(section, facts)));
        main.add(Markup.of("""
                <h2 id=text>As text</h2>
                <textarea readonly rows=12 spellcheck=false aria-label="Stack trace as text" data-copy>%s</textarea>""")
                .format("\n" + report.trace()));
        return Layout.page(500, report.first().simpleType() + ": " + report.first().headline(), header(report),
                LINES.join(main), consoles);
    }

    private static Markup header(ErrorReport report) {
        Failure first = report.first();
        List<Markup> causes = new ArrayList<>();
        for (int i = 1; i < report.failures().size(); i++) {
            Failure failure = report.failures().get(i);
            causes.add(Markup.of("<li>%s <a href=\"#failure-%s\">%s</a> %s").format(failure.relation(), i,
                    failure.simpleType(), failure.headline()));
        }
        return Markup.of("<h1>%s</h1>\n%s\n%s<p class=where><b>%s</b> %s</p>").format(first.type(), message(first.message()),
                causes.isEmpty() ? NOTHING : Markup.of("<ul class=causes>%s</ul>\n").format(LINES.join(causes)),
                report.method(), report.url());
    }

    /** The first paragraph is what happened; what follows is smaller. */
    private static Markup message(String message) {
        int end = message.indexOf("\n\n");
        if (end < 0) {
            return message.isBlank() ? NOTHING : Markup.of("<p>%s</p>").format(message.strip());
        }
        return Markup.of("<p>%s</p>\n<p class=more>%s</p>").format(message.substring(0, end).strip(),
                message.substring(end).strip());
    }

    private static Markup lesson(Lesson lesson) {
        return Markup.of("<section class=lesson><h2>%s</h2><p>%s</p></section>").format(lesson.title(), lesson.text());
    }

    private static Markup failure(int number, Failure failure, boolean consoles) {
        Markup heading = number == 0 ? Markup.of("<h2 id=failure-0>Stack</h2>")
                : Markup.of("<h2 id=failure-%s>%s <code>%s</code></h2><p class=message>%s</p>").format(number,
                        failure.relation(), failure.type(), failure.message());
        List<Markup> frames = new ArrayList<>();
        int at = 0;
        while (at < failure.frames().size()) {
            int end = at;
            while (end < failure.frames().size() && !failure.frames().get(end).own()) {
                end++;
            }
            if (end > at) {
                frames.add(folded(failure.frames().subList(at, end)));
                at = end;
            } else {
                frames.add(own(failure.frames().get(at++), consoles));
            }
        }
        Markup rest = failure.shared() == 0 ? NOTHING
                : Markup.of("<p class=dim>%s more, shared with the exception above</p>").format(frames(failure.shared()));
        return Markup.of("<section>%s\n%s\n%s</section>").format(heading, LINES.join(frames), rest);
    }

    private static String frames(int count) {
        return count == 1 ? "1 frame" : count + " frames";
    }

    private static Markup folded(List<Frame> frames) {
        List<Markup> lines = frames.stream()
                .map(frame -> Markup.of("<li>%s <span>%s</span>").format(frame.what(), frame.place())).toList();
        return Markup.of("<details class=others><summary>%s of other code</summary><ol class=mono>%s</ol></details>")
                .format(frames(frames.size()), LINES.join(lines));
    }

    private static Markup own(Frame frame, boolean consoles) {
        Markup place = frame.link() == null ? Markup.of("<span class=place>%s</span>").format(frame.place())
                : Markup.of("<a class=place href=\"%s\" target=ide title=\"Open in the IDE\">%s</a>").format(frame.link(),
                        frame.place());
        Markup title = Markup.of("<span class=mono>%s</span> %s").format(frame.what(), place);
        Markup locals = locals(frame.locals(), consoles);
        if (frame.source() == null && locals == NOTHING) {
            return Markup.of("<div class=frame>%s</div>").format(title);
        }
        return Markup.of("<details class=frame open><summary>%s</summary>%s%s</details>").format(title,
                frame.source() == null ? NOTHING : frame.source().html(), locals);
    }

    private static Markup locals(Locals locals, boolean consoles) {
        List<Markup> parts = new ArrayList<>();
        if (!locals.shown().isEmpty()) {
            parts.add(ShownHtml.of(locals.shown()));
        }
        if (!locals.note().isEmpty()) {
            parts.add(Markup.of("<p class=dim>%s</p>").format(locals.note()));
        }
        if (consoles && locals.console() >= 0) {
            parts.add(ConsoleLink.slot(locals.console()));
        }
        return parts.isEmpty() ? NOTHING : Markup.of("<div class=locals>%s</div>").format(LINES.join(parts));
    }

    private static Markup facts(String section, List<Fact> facts) {
        List<Markup> rows = facts.stream()
                .map(fact -> Markup.of("<tr><th scope=row>%s<td class=mono>%s").format(fact.name(), fact.value())).toList();
        return Markup.of("<details class=facts%s><summary>%s</summary><table>%s</table></details>").format(
                Markup.of(FOLDED.contains(section) ? "" : " open"), section, LINES.join(rows));
    }
}
