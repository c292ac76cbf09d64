package io.quarkiverse.flask.runtime.internal.context;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.quarkiverse.flask.ContextAccess;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.event.MessageFlashed;
import io.quarkiverse.flask.runtime.internal.command.CommandMode;

/**
 * Answers the static functions of {@link io.quarkiverse.flask.Flask} from the current context. Found by the service loader.
 */
public final class CurrentAccess implements ContextAccess {

    private static volatile Consumer<FlaskApp> setup = app -> {
    };

    @Override
    public Request request() {
        return current().request();
    }

    @Override
    public Session session() {
        return current().session();
    }

    @Override
    public Globals g() {
        return application().globals();
    }

    @Override
    public FlaskApp currentApp() {
        return application().app();
    }

    @Override
    public boolean hasRequestContext() {
        FlaskContext context = CurrentContext.get();
        return context != null && context.hasRequest();
    }

    @Override
    public boolean hasAppContext() {
        return CurrentContext.get() != null;
    }

    @Override
    public void afterThisRequest(UnaryOperator<Response> function) {
        current().afterThisRequest(function);
    }

    @Override
    public void flash(String category, CharSequence message) {
        FlaskContext context = current();
        Flashes.add(context.session(), category, message);
        context.signals().send(MessageFlashed.class,
                () -> new MessageFlashed(context.app(), message.toString(), category));
    }

    @Override
    public List<Map.Entry<String, CharSequence>> flashed() {
        return current().flashed();
    }

    @Override
    public <T> Callable<T> copyCurrentRequestContext(Callable<T> task) {
        FlaskContext context = current();
        context.request();
        RequestScope scope = RequestScope.current();
        return () -> {
            try (CurrentContext.Scope bound = CurrentContext.bind(context); CurrentContext.Scope active = scope.activate()) {
                return task.call();
            }
        };
    }

    @Override
    public <T> Iterator<T> streamWithContext(Iterator<T> parts) {
        FlaskContext context = current();
        context.stayForBody();
        return new ContextIterator<>(context, parts);
    }

    @Override
    public void stayForBody() {
        current().stayForBody();
    }

    @Override
    public void whenStarting(Consumer<FlaskApp> newSetup) {
        setup = newSetup;
    }

    @Override
    public void run(String... args) {
        CommandMode.run(args);
    }

    /** Takes what the main method left for the application that starts now. */
    public static Consumer<FlaskApp> takeSetup() {
        Consumer<FlaskApp> taken = setup;
        setup = app -> {
        };
        return taken;
    }

    private static FlaskContext current() {
        FlaskContext context = CurrentContext.get();
        if (context == null) {
            throw OutsideContext.request();
        }
        return context;
    }

    private static FlaskContext application() {
        FlaskContext context = CurrentContext.get();
        if (context == null) {
            throw OutsideContext.application();
        }
        return context;
    }
}
