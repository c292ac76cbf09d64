package io.quarkiverse.flask.runtime.internal.boot;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.invoke.Invoker;

import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;

/**
 * A bean's method, called through the invoker that the build generated for it.
 */
final class InvokedMethod {

    private final Invoker<Object, Object> invoker;
    private final Parameter[] parameters;

    InvokedMethod(Invoker<Object, Object> invoker, List<Parameter> parameters) {
        this.invoker = invoker;
        this.parameters = parameters.toArray(Parameter[]::new);
    }

    Object call(FlaskContext context, Map<String, Object> arguments) throws Exception {
        return invoker.invoke(null, values(context, arguments));
    }

    /** Returns the values that {@link #call} passes. */
    Object[] values(FlaskContext context, Map<String, Object> arguments) {
        return Parameter.values(parameters, context, arguments, null);
    }

    /** Calls the method with an exception or a response, within the current context. */
    Object callWith(Object subject) throws Exception {
        return invoker.invoke(null, Parameter.values(parameters, CurrentContext.get(), Map.of(), subject));
    }

    /** Calls the method with an endpoint and the values for its URL, which it may change. */
    void callWithValues(String endpoint, Map<String, Object> values) {
        try {
            invoker.invoke(null, Parameter.values(parameters, CurrentContext.get(), values, endpoint));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    /** Calls a method whose caller knows no checked exceptions. */
    Object callUnchecked(Object subject) {
        try {
            return callWith(subject);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }
}
