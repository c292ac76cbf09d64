package io.quarkiverse.flask.runtime.internal.security;

import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkiverse.flask.runtime.internal.dispatch.Security;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.security.spi.runtime.MethodDescription;

/**
 * Brings Quarkus Security to views.
 */
@Recorder
public class SecurityRecorder {

    /**
     * Creates what answers refused requests.
     *
     * @param proactive whether it is known who asks before a request is dispatched
     */
    public RuntimeValue<Security> security(boolean proactive) {
        return new RuntimeValue<>(new QuarkusSecurity(proactive));
    }

    /**
     * Creates what a view asks before it is called.
     *
     * @param checks whether the check itself has to come before the call, too
     */
    public RuntimeValue<Admission> admission(String className, String method, String[] parameterTypes, boolean checks) {
        return new RuntimeValue<>(new MethodAdmission(new MethodDescription(className, method, parameterTypes), checks));
    }
}
