package io.quarkiverse.flask.runtime.internal.debug;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.debug.capture.Captured;
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

    /**
     * Returns the first frames of a stack; each place has its source once.
     *
     * @param captured what the frames held, {@code null} where that is not known
     * @param locals reads it, {@code null} if nobody may see it
     */
    List<Frame> of(StackTraceElement[] stack, int count, Captured[] captured, LocalsReader locals) {
        List<Frame> frames = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < Math.min(count, MAX_FRAMES); i++) {
            boolean own = isOwn(stack[i]);
            frames.add(own ? own(stack[i], shown.size() < MAX_SOURCES && shown.add(stack[i].toString()), captured[i], locals)
                    : other(stack[i]));
        }
        return frames;
    }

    private static Frame other(StackTraceElement element) {
        return new Frame(what(element), place(element), false, null, null, Locals.NONE);
    }

    private Frame own(StackTraceElement element, boolean withSource, Captured captured, LocalsReader locals) {
        Path file = SourceFiles.ofClass(element.getClassName(), element.getFileName());
        Excerpt source = withSource ? SourceFiles.excerpt(file, List.of(element.getLineNumber())) : null;
        return new Frame(what(element), place(element), true, source, link(file, element.getLineNumber()),
                locals == null ? Locals.NONE : locals.of(element, captured, file));
    }

    private static String what(StackTraceElement element) {
        return element.getClassName() + "." + element.getMethodName();
    }

    private static String place(StackTraceElement element) {
        return element.getFileName() == null ? "generated"
                : element.getFileName() + (element.getLineNumber() > 0 ? ":" + element.getLineNumber() : "");
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
                    Excerpt.around(List.of(template.line()), template.text().lines().toList()), null, Locals.NONE);
        }
        Path file = template.folder() == null ? null : SourceFiles.ofResource(template.folder(), template.file());
        return new Frame(template.folder() == null ? template.name() : template.folder() + "/" + template.file(),
                template.file() + ":" + template.line(), true, SourceFiles.excerpt(file, List.of(template.line())),
                link(file, template.line()), Locals.NONE);
    }

    private String link(Path file, int line) {
        return file == null || ide.isEmpty() ? null
                : "%s/%s/%s/%d".formatted(ide,
                        URLEncoder.encode("file://" + file.toAbsolutePath(), StandardCharsets.UTF_8).replace("+", "%20"),
                        file.toString().replaceAll(".*\\.", ""), line);
    }
}
