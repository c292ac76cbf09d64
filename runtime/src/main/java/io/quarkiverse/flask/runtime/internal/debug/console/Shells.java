package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Starts shells.
 */
final class Shells {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<String> IMPORTS = List.of("import java.util.*;", "import java.util.stream.*;",
            "import io.quarkiverse.flask.*;", "import static io.quarkiverse.flask.Flask.*;",
            "import static %s.*;".formatted(Functions.class.getName()));

    private Shells() {
    }

    static Shell start(Scope scope, Compilation compilation, ClassLoader application,
            BiFunction<String, Object, ShownValue> shown) throws IllegalAccessException {
        int number = NUMBERS.incrementAndGet();
        Home home = Home.of(scope.declaring(), application);
        String frameClass = Frame.className(home, number);
        byte[] written = Frame.write(scope, home, frameClass, compilation);
        Frame frame = Frame.fill(home.define(written), scope);
        LocalExecution execution = new LocalExecution(compilation, home, frameClass,
                new ShellNames(home.packageName(), number));
        ConsoleFiles files = new ConsoleFiles(compilation, widened(scope.declaring()), home.packageName(), frameClass, written);
        JShell shell = JShell.builder().executionEngine(new Local(execution), Map.of()).fileManager(given -> files).build();
        for (String line : imports(scope, home, frameClass.replace('/', '.'), frame)) {
            shell.eval(line); // what does not resolve is left out
        }
        Members members = scope.declaring() == null ? Members.NONE
                : Members.of(scope.declaring(), frame.names().contains("this"));
        return new Shell(shell, execution, frame, members, shown);
    }

    /** Code of the frame's class may use what is not public in its package, and what it inherits. */
    private static Set<String> widened(Class<?> declaring) {
        Set<String> packages = new HashSet<>();
        for (Class<?> level = declaring; level != null; level = level.getEnclosingClass()) {
            Access.lineage(level).filter(type -> !Members.isJdk(type)).forEach(type -> packages.add(type.getPackageName()));
        }
        return packages;
    }

    private static List<String> imports(Scope scope, Home home, String frameClass, Frame frame) {
        List<String> imports = new ArrayList<>(IMPORTS);
        boolean unnamed = home.packageName().isEmpty();
        if (scope.declaring() != null) {
            if (!unnamed) {
                imports.add("import %s.*;".formatted(home.packageName()));
            }
            for (Class<?> level = scope.declaring(); level != null; level = level.getEnclosingClass()) {
                imports.add("import %s.*;".formatted(Members.sourceName(level)));
            }
        }
        scope.imports().stream().filter(line -> !isHidden(line, frame)).forEach(imports::add);
        imports.add("import static %s.*;".formatted(unnamed ? ShellNames.PACKAGE + "." + frameClass : frameClass));
        return imports;
    }

    /** A variable hides what is imported by its name. */
    private static boolean isHidden(String line, Frame frame) {
        String imported = line.strip().replaceAll("\\s*;.*$", "");
        return imported.startsWith("import static ")
                && frame.names().contains(imported.substring(imported.lastIndexOf('.') + 1).strip());
    }

    /** Gives JShell what runs its code. */
    private record Local(LocalExecution execution) implements ExecutionControlProvider {

        @Override
        public String name() {
            return "flask";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return execution;
        }
    }
}
