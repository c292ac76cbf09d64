package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.quarkiverse.flask.CommandFunction;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Scaffold;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.command.Commands;

/**
 * Hooks and error handlers that code adds for a scope.
 */
abstract class CodeScaffold<T extends Scaffold<T>> implements Scaffold<T> {

    private static final String IN_CODE = "added in code";

    private final String scope;
    private final Hooks hooks;
    private final ErrorHandlers errorHandlers;

    /** Takes the blueprint's dotted name, or {@link Hooks#APPLICATION}. */
    CodeScaffold(String scope, Hooks hooks, ErrorHandlers errorHandlers) {
        this.scope = scope;
        this.hooks = hooks;
        this.errorHandlers = errorHandlers;
    }

    abstract T self();

    abstract Commands commands();

    /** Refuses what a method would add if the application has started. */
    abstract void starting(String method);

    @Override
    public T errorHandler(int code, Function<HttpException, ?> handler) {
        starting("errorHandler");
        errorHandlers.add(scope, code, "for " + code, Execution.BLOCKING, error -> handler.apply((HttpException) error));
        return self();
    }

    @Override
    public <E extends Throwable> T errorHandler(Class<E> exception, Function<? super E, ?> handler) {
        starting("errorHandler");
        errorHandlers.add(scope, exception, "for " + exception.getName(), Execution.BLOCKING,
                error -> handler.apply(exception.cast(error)));
        return self();
    }

    @Override
    public T beforeRequest(Callable<?> hook) {
        starting("beforeRequest");
        hooks.before(scope, IN_CODE, Execution.BLOCKING, hook);
        return self();
    }

    @Override
    public T afterRequest(UnaryOperator<Response> hook) {
        starting("afterRequest");
        hooks.after(scope, IN_CODE, Execution.BLOCKING, hook::apply);
        return self();
    }

    @Override
    public T teardownRequest(Consumer<Throwable> hook) {
        starting("teardownRequest");
        hooks.teardown(scope, IN_CODE, Execution.BLOCKING, hook);
        return self();
    }

    @Override
    public T contextProcessor(Supplier<? extends Map<String, ?>> processor) {
        starting("contextProcessor");
        hooks.contextProcessor(scope, IN_CODE, processor);
        return self();
    }

    @Override
    public T urlDefaults(BiConsumer<String, Map<String, Object>> function) {
        starting("urlDefaults");
        hooks.urlDefaults(scope, IN_CODE, function);
        return self();
    }

    @Override
    public T command(String name, CommandFunction command) {
        starting("command");
        commands().add(name, scope, command);
        return self();
    }

    @Override
    public T urlValuePreprocessor(BiConsumer<String, Map<String, Object>> function) {
        starting("urlValuePreprocessor");
        hooks.urlValuePreprocessor(scope, IN_CODE, Execution.BLOCKING, function);
        return self();
    }
}
