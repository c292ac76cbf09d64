package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.debug.Debugger;
import io.quarkiverse.flask.runtime.internal.debug.PageConsoles;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.ConsolePages;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkus.runtime.StartupEvent;

/** Answers what it is asked, or does what it is told. */
public class EchoConsole implements Console {

    /** Consoles of this kind in place of the usual ones. */
    @Singleton
    public static class Installed {

        void install(@Observes StartupEvent started, FlaskApp app) {
            PageConsoles consoles = ((Debugger) ((FlaskApplication) app).insight().debugMode()).consoles();
            consoles.start(new PageConsoles.Settings("/q/flask/debugger", true, false, true),
                    new ConsolePages(EchoConsole::new, Runnable::run));
        }
    }

    private static final List<String> WORDS = List.of("append", "apply", "zebra");

    private final Scope scope;
    private final CountDownLatch stopped = new CountDownLatch(1);

    EchoConsole(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Answer evaluate(String source) {
        return switch (source) {
            case "stall" -> stalled();
            case "fail" -> new Answer(State.FAILED, "", List.of(), "java.lang.Error: <b>no</b>");
            case "break" -> throw new IllegalStateException("what only the log may know");
            case "scope" -> done(String.valueOf(scope.variables()));
            default -> source.endsWith("{") ? new Answer(State.INCOMPLETE, "", List.of(), "") : done(source);
        };
    }

    private static Answer done(String text) {
        ShownValue child = new ShownValue("[0]", "String", "<img src=x onerror=alert(1)>", List.of(), 0);
        return new Answer(State.DONE, "printed <i>\n",
                List.of(new ShownValue("it", "List", text, List.of(child), 2)), "");
    }

    private Answer stalled() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(State.STOPPED, "", List.of(), "");
    }

    @Override
    public Completion complete(String source, int cursor) {
        String word = source.substring(source.lastIndexOf(' ') + 1, cursor);
        return new Completion(cursor - word.length(), WORDS.stream()
                .filter(known -> known.startsWith(word)).toList());
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
    }
}
