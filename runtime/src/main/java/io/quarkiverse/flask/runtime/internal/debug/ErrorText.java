package io.quarkiverse.flask.runtime.internal.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.runtime.internal.debug.values.ShownJson;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownText;

/**
 * The error page for terminals, and for programs.
 */
final class ErrorText {

    private static final int MAX_WIDTH = 120;

    private ErrorText() {
    }

    /** Returns it as plain text: what failed and where in the application, what to do, the request, then the whole trace. */
    static String text(ErrorReport report) {
        StringBuilder text = new StringBuilder();
        for (Failure failure : report.failures()) {
            text.append(failure.relation().isEmpty() ? "" : "\n" + failure.relation() + " ").append(failure.type())
                    .append(failure.message().isEmpty() ? "" : ": " + failure.message()).append('\n');
            failure.frames().stream().filter(Frame::own).forEach(frame -> append(text, frame));
        }
        for (Lesson lesson : report.lessons()) {
            text.append('\n').append(lesson.title()).append('\n').append(lesson.text()).append('\n');
        }
        report.facts().forEach((section, facts) -> {
            text.append('\n').append(section).append(":\n");
            facts.forEach(fact -> text.append("  ").append(fact.name()).append(": ").append(fact.value()).append('\n'));
        });
        return text.append("\nStack trace:\n").append(report.trace()).toString();
    }

    private static void append(StringBuilder text, Frame frame) {
        text.append("  at ").append(frame.what()).append(" (").append(frame.place()).append(")\n");
        if (frame.source() != null) {
            text.append(frame.source().text());
        }
        text.append(ShownText.of(frame.locals().shown(), "      ", MAX_WIDTH));
        if (!frame.locals().note().isEmpty()) {
            text.append("      ").append(frame.locals().note()).append('\n');
        }
    }

    /** Returns what becomes a JSON object. */
    static Map<String, Object> json(ErrorReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", 500);
        json.put("error", report.first().type());
        json.put("message", report.first().message());
        json.put("lessons", report.lessons().stream().map(lesson -> Map.of("title", lesson.title(), "text", lesson.text()))
                .toList());
        json.put("failures", report.failures().stream().map(ErrorText::json).toList());
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", report.method());
        request.put("url", report.url());
        report.facts().forEach((section, facts) -> request.put(section, facts.stream()
                .map(fact -> List.of(fact.name(), fact.value())).toList()));
        json.put("request", request);
        json.put("trace", report.trace().lines().toList());
        return json;
    }

    private static Map<String, Object> json(Failure failure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", failure.relation());
        json.put("type", failure.type());
        json.put("message", failure.message());
        List<Map<String, Object>> frames = new ArrayList<>();
        for (Frame frame : failure.frames()) {
            if (frame.own()) {
                Map<String, Object> place = new LinkedHashMap<>();
                place.put("in", frame.what());
                place.put("at", frame.place());
                place.put("line", frame.source() == null ? null : frame.source().markedText());
                place.put("variables", ShownJson.of(frame.locals().shown()));
                place.put("note", frame.locals().note());
                frames.add(place);
            }
        }
        json.put("frames", frames);
        return json;
    }
}
