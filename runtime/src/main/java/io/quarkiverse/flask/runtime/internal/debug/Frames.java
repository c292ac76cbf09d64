package io.quarkiverse.flask.runtime.internal.debug;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.template.TemplatePlace;

/**
 * Tells the application's frames from all others, and reads their sources.
 */
final class Frames {

    /** Of endless recursions the end is enough. */
    static final int MAX_FRAMES = 100;
    private static final int MAX_SOURCES = 20;
    /** What Quarkus makes of the application's classes is not what somebody wrote. */
    private static final List<String> GENERATED = List.of("_ClientProxy", "_Subclass", "_Bean", "_Observer_", "_Invoker_");

    private final Set<String> applicationClasses;
    private final String ide;

    /**
     * @param applicationClasses the names of the application's classes, without nested ones
     * @param ide the path below which files open in the IDE, empty if there is none
     */
    Frames(Set<String> applicationClasses, String ide) {
        this.applicationClasses = applicationClasses;
        this.ide = ide;
    }

    /** Returns the first frames of a stack; each place has its source once. */
    List<Frame> of(StackTraceElement[] stack, int count) {
        List<Frame> frames = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < Math.min(count, MAX_FRAMES); i++) {
            Frame frame = frame(stack[i]);
            boolean worth = frame.source() != null && shown.size() < MAX_SOURCES && shown.add(frame.what() + frame.place());
            frames.add(worth ? frame : frame.withoutSource());
        }
        return frames;
    }

    private Frame frame(StackTraceElement element) {
        String what = element.getClassName() + "." + element.getMethodName();
        String place = element.getFileName() == null ? "generated"
                : element.getFileName() + (element.getLineNumber() > 0 ? ":" + element.getLineNumber() : "");
        if (!isOwn(element)) {
            return new Frame(what, place, false, null, null);
        }
        Path file = SourceFiles.ofClass(element.getClassName(), element.getFileName());
        return new Frame(what, place, true, SourceFiles.excerpt(file, List.of(element.getLineNumber())),
                link(file, element.getLineNumber()));
    }

    private boolean isOwn(StackTraceElement element) {
        String name = element.getClassName();
        return element.getLineNumber() > 0 && GENERATED.stream().noneMatch(name::contains)
                && (applicationClasses.contains(outermost(name)) || SourceFiles.ofClass(name, element.getFileName()) != null);
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** Returns the place in a template. */
    Frame of(TemplatePlace template) {
        if (template.text() != null) {
            return new Frame("a template given as text", "line " + template.line(), true,
                    Excerpt.around(List.of(template.line()), template.text().lines().toList()), null);
        }
        Path file = template.folder() == null ? null : SourceFiles.ofResource(template.folder(), template.file());
        return new Frame(template.folder() == null ? template.name() : template.folder() + "/" + template.file(),
                template.file() + ":" + template.line(), true, SourceFiles.excerpt(file, List.of(template.line())),
                link(file, template.line()));
    }

    private String link(Path file, int line) {
        return file == null || ide.isEmpty() ? null
                : "%s/%s/%s/%d".formatted(ide, URLEncoder.encode("file://" + file.toAbsolutePath(), StandardCharsets.UTF_8),
                        file.toString().replaceAll(".*\\.", ""), line);
    }
}
