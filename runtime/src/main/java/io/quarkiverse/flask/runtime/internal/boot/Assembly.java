package io.quarkiverse.flask.runtime.internal.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.quarkiverse.flask.runtime.internal.dispatch.FailurePage;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.RuleTable;

/**
 * The parts of an application that are known before it starts.
 */
public final class Assembly {

    final RuleTable rules;
    FailurePage failurePage = FailurePage.NONE;
    private final List<Consumer<FlaskApplication>> additions = new ArrayList<>();

    Assembly(boolean automaticOptions) {
        this.rules = new RuleTable(automaticOptions);
    }

    void view(ViewDefinition view, InvokedMethod method) {
        rules.add(new Endpoint(view.endpoint(), view.description(), view.execution(), method::call), view.rules());
    }

    void hook(HookDefinition hook, List<Class<? extends Throwable>> exceptions, InvokedMethod method) {
        additions.add(app -> add(app, hook, exceptions, method));
    }

    void addTo(FlaskApplication app) {
        additions.forEach(addition -> addition.accept(app));
    }

    @SuppressWarnings("unchecked")
    private static void add(FlaskApplication app, HookDefinition hook, List<Class<? extends Throwable>> exceptions,
            InvokedMethod method) {
        String where = hook.description();
        switch (hook.kind()) {
            case BEFORE_REQUEST -> app.hooks().before(where, hook.execution(), () -> method.callWith(null));
            case AFTER_REQUEST -> app.hooks().after(where, hook.execution(), response -> (Response) method.callWith(response));
            case TEARDOWN_REQUEST -> app.hooks().teardown(where, hook.execution(), method::callUnchecked);
            case TEARDOWN_APP_CONTEXT -> app.hooks().teardownApp(where, hook.execution(), method::callUnchecked);
            case CONTEXT_PROCESSOR -> app.hooks().contextProcessor(() -> (Map<String, ?>) method.callUnchecked(null));
            case ERROR_HANDLER -> {
                hook.codes().forEach(code -> app.errorHandlers().add(code, where, hook.execution(), method::callWith));
                exceptions.forEach(type -> app.errorHandlers().add(type, where, hook.execution(), method::callWith));
            }
        }
    }
}
