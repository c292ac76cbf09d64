package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.concurrent.Callable;

import io.quarkiverse.flask.runtime.internal.command.CommandLine;

/**
 * Surrounds a command with an application context, whose teardown gets what the command failed with, and a CDI request scope.
 */
final class CommandScope implements CommandLine.Scope {

    private final FlaskApplication app;

    CommandScope(FlaskApplication app) {
        this.app = app;
    }

    @Override
    public Object call(Callable<Object> body) throws Exception {
        OpenedContext context = app.openedContext();
        Throwable failure = null;
        try {
            return body.call();
        } catch (Exception | Error e) {
            failure = e;
            throw e;
        } finally {
            context.close(failure);
        }
    }
}
