package io.quarkiverse.flask.runtime.internal.debug.capture;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.BitSet;

/**
 * Links the code that dev mode adds to the application's methods. Public, since the application's classes call it.
 */
public final class CaptureBootstrap {

    /** Calls within calls that linking needs at most, and some more. */
    private static final int ROOM = 1000;

    private CaptureBootstrap() {
    }

    /**
     * Links one place where an exception may pass.
     *
     * @param application the class whose method it is in
     * @param type takes the exception and the variables, returns the exception
     * @param method the name of the method
     * @param lines the lines of the source: numbers and ranges, separated by spaces
     * @param variables one in each line: name, descriptor, and the signature if there is one, separated by tabs
     */
    public static CallSite link(Lookup application, String name, MethodType type, String method, String lines,
            String variables) {
        // a full stack has to overflow here, where nothing breaks: a class whose initialisation fails stays unusable
        tryRoom(ROOM);
        Site site = new Site(application.lookupClass(), method, lines(lines), variables.lines().map(CaptureBootstrap::variable)
                .toList());
        return new ConstantCallSite(
                Target.CAPTURE.bindTo(site).asCollector(Object[].class, type.parameterCount() - 1).asType(type));
    }

    private static int tryRoom(int calls) {
        return calls == 0 ? 0 : 1 + tryRoom(calls - 1);
    }

    static BitSet lines(String text) {
        BitSet lines = new BitSet();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            int dash = part.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            lines.set(first, dash < 0 ? first + 1 : Integer.parseInt(part.substring(dash + 1)) + 1);
        }
        return lines;
    }

    private static Variable variable(String line) {
        String[] parts = line.split("\t");
        return new Variable(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
    }

    private static Throwable capture(Site site, Throwable thrown, Object[] values) {
        Captures.add(thrown, site, values);
        return thrown;
    }

    /** What is initialised when there is room for it. */
    private static final class Target {

        private static final MethodHandle CAPTURE = capture();

        private static MethodHandle capture() {
            try {
                Lookup lookup = MethodHandles.lookup();
                lookup.ensureInitialized(Captures.class);
                return lookup.findStatic(CaptureBootstrap.class, "capture",
                        MethodType.methodType(Throwable.class, Site.class, Throwable.class, Object[].class));
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }
}
