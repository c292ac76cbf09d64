package io.quarkiverse.flask.runtime.internal.debug.web;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.config.FlaskConfig;
import io.quarkiverse.flask.runtime.internal.debug.ApplicationScope;
import io.quarkiverse.flask.runtime.internal.debug.Debugger;
import io.quarkiverse.flask.runtime.internal.debug.Hosts;
import io.quarkiverse.flask.runtime.internal.debug.PageConsoles;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.ConsolePages;
import io.quarkiverse.flask.runtime.internal.debug.console.JavaConsoles;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.values.Inspector;
import io.quarkiverse.flask.runtime.internal.debug.values.Settings;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Opens the debugger to browsers.
 */
@Recorder
public class DebuggerRecorder {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");

    private final RuntimeValue<FlaskConfig> config;

    public DebuggerRecorder(RuntimeValue<FlaskConfig> config) {
        this.config = config;
    }

    /**
     * Offers consoles until the application stops, if settings want them; says what unlocks them. The application has started.
     *
     * @param path below which the debugger answers, without a slash at its end
     */
    public Handler<RoutingContext> handler(String path, ShutdownContext shutdown) {
        FlaskConfig.DebuggerConfig settings = config.getValue().debugger();
        FlaskApplication app = (FlaskApplication) Arc.container().instance(FlaskApp.class).get();
        DevelopmentRun run = DevelopmentRun.continued();
        Optional<Pin> pin = Pin.of(settings.pin(), run.pin());
        ExecutorService threads = threads(Thread.currentThread().getContextClassLoader());
        ConsolePages pages = new ConsolePages(opener(settings.toStrings()), threads);
        shutdown.addShutdownTask(() -> {
            pages.close();
            threads.shutdown();
        });
        PageConsoles consoles = ((Debugger) app.insight().debugMode()).consoles();
        consoles.start(new PageConsoles.Settings(path, settings.console(), settings.remote(),
                settings.toStrings()), pages);
        if (settings.console() && app.insight().showsFailures()) {
            announce(pin, run);
        }
        Guard guard = new Guard(host -> Hosts.isKnown(host, app.insight()), settings.remote());
        return new DebuggerHandler(path, app, consoles, () -> ApplicationScope.of(app), guard,
                new Lock(pin, run, Clock.systemUTC()), threads);
    }

    private static Function<Scope, Console> opener(boolean toStrings) {
        JavaConsoles consoles = new JavaConsoles(
                (name, value) -> new Inspector(Settings.results(toStrings)).show(name, null, value));
        return consoles::open;
    }

    /** They end when nobody needs them; what they run may be endless. */
    private static ExecutorService threads(ClassLoader applicationClasses) {
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "Flask debugger");
            thread.setDaemon(true);
            thread.setContextClassLoader(applicationClasses);
            return thread;
        });
    }

    private static void announce(Optional<Pin> pin, DevelopmentRun run) {
        if (run.isNews("pin", pin.map(Pin::digits).orElse(""))) {
            pin.ifPresentOrElse(known -> LOG.infof(" * Debugger PIN: %s", known.shown()),
                    () -> LOG.warn(" * The debugger asks for no PIN: whoever reaches its consoles may use them."));
        }
    }
}
