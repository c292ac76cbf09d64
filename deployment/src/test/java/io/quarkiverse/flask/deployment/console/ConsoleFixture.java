package io.quarkiverse.flask.deployment.console;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.deployment.console.shop.Shop;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;
import io.quarkiverse.flask.runtime.internal.debug.console.Compilation;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.JavaConsoles;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
import io.quarkus.dev.console.DevConsoleManager;

/**
 * Opens consoles in frames that are made by hand.
 */
final class ConsoleFixture {

    private final List<Variable> variables = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private Supplier<CurrentContext.Scope> context = () -> () -> {
    };
    private final List<Path> classPath = new ArrayList<>(List.of(place(Shop.class), place(Flask.class)));
    private final Class<?> declaring;

    private ConsoleFixture(Class<?> declaring) {
        this.declaring = declaring;
    }

    static ConsoleFixture in(Class<?> declaring) {
        return new ConsoleFixture(declaring);
    }

    static ConsoleFixture with(Object self) {
        return new ConsoleFixture(self.getClass()).variable("this", self.getClass().descriptorString(), null, self);
    }

    ConsoleFixture variable(String name, String descriptor, String signature, Object value) {
        variables.add(new Variable(name, descriptor, signature));
        values.add(value);
        return this;
    }

    ConsoleFixture imports(String line) {
        imports.add(line);
        return this;
    }

    ConsoleFixture context(Supplier<CurrentContext.Scope> opened) {
        context = opened;
        return this;
    }

    ConsoleFixture classPath(Path folder) {
        classPath.add(folder);
        return this;
    }

    Console open() {
        DevConsoleManager.setGlobal(Compilation.GLOBAL, DebuggerConsoleProcessor.tools(classPath));
        return new JavaConsoles(ConsoleFixture::shown)
                .open(new Scope(declaring, variables, values.toArray(), imports, context));
    }

    private static ShownValue shown(String name, Object value) {
        String type = value == null ? "" : value.getClass().getSimpleName();
        return new ShownValue(name, type, String.valueOf(value), List.of(), 0);
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
