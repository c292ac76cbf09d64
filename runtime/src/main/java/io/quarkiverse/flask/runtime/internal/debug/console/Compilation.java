package io.quarkiverse.flask.runtime.internal.debug.console;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.quarkus.dev.console.DevConsoleManager;

/**
 * What the build gives: what to compile with, and changes of class files. It comes from another class loader, as types of the
 * JDK.
 *
 * @param classPath the application and what it depends on
 * @param widened the class as a compiler that may use all its members has to see it
 * @param frame writes a class from its name and the name, descriptor and signature of its static fields
 * @param snippets makes compiled classes part of the application; see {@link #snippets(Collection, String, String, Predicate)}
 */
public record Compilation(List<Path> classPath, UnaryOperator<byte[]> widened,
        BiFunction<String, List<String[]>, byte[]> frame, Function<Object[], Map<String, byte[]>> snippets) {

    /** Where Quarkus's console keeps it, as a map with the keys below. */
    public static final String GLOBAL = "io.quarkiverse.flask.console";
    public static final String CLASS_PATH = "classPath";
    public static final String WIDENED = "widened";
    public static final String FRAME = "frame";
    public static final String SNIPPETS = "snippets";

    /** Reads what the build keeps. */
    @SuppressWarnings("unchecked")
    public static Compilation of(Map<String, Object> kept) {
        return new Compilation((List<Path>) kept.get(CLASS_PATH), (UnaryOperator<byte[]>) kept.get(WIDENED),
                (BiFunction<String, List<String[]>, byte[]>) kept.get(FRAME),
                (Function<Object[], Map<String, byte[]>>) kept.get(SNIPPETS));
    }

    /** Returns what the last build in dev mode kept. */
    static Compilation current() {
        Map<String, Object> kept = DevConsoleManager.getGlobal(GLOBAL);
        if (kept == null) {
            throw new IllegalStateException("There is no console outside of dev mode");
        }
        return of(kept);
    }

    /**
     * Changes classes.
     *
     * @param prefix what their names begin with, as class files write it
     * @param frameClass the class that holds the frame's variables
     * @param hidden tells whether a snippet may not simply use the member of an owner, a name and a descriptor
     * @return the classes by name, in an order in which they can be defined
     */
    Map<String, byte[]> snippets(Collection<byte[]> classes, String prefix, String frameClass, Predicate<String[]> hidden) {
        return snippets.apply(new Object[] { classes, prefix, frameClass, hidden });
    }
}
