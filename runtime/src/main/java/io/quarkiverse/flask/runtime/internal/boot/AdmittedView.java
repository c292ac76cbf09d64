package io.quarkiverse.flask.runtime.internal.boot;

import java.util.Map;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.smallrye.mutiny.Uni;

/**
 * A view that asks before it is called.
 */
record AdmittedView(InvokedMethod method, Admission admission) implements Endpoint.View {

    @Override
    public Object call(FlaskContext context, Map<String, Object> arguments) throws Exception {
        return method.call(context, arguments);
    }

    @Override
    public Uni<?> admission(FlaskContext context, Map<String, Object> arguments) {
        return admission.ask(method.values(context, arguments));
    }
}
