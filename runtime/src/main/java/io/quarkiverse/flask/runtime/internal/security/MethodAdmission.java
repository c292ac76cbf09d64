package io.quarkiverse.flask.runtime.internal.security;

import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.ClientProxy;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationSuccessEvent;
import io.quarkus.security.spi.runtime.MethodDescription;
import io.quarkus.security.spi.runtime.SecurityCheck;
import io.quarkus.security.spi.runtime.SecurityCheckStorage;
import io.quarkus.security.spi.runtime.SecurityEventHelper;
import io.smallrye.mutiny.Uni;

/**
 * Finds out who asks before a method is called, for those that must not wait for it; and whether they may, for those whose
 * stream would only find out when the response has begun. The bean checks once more, as for every other caller.
 */
final class MethodAdmission implements Admission {

    private final MethodDescription method;
    private final boolean checks;
    private volatile SecurityEventHelper<AuthorizationSuccessEvent, AuthorizationFailureEvent> events;

    MethodAdmission(MethodDescription method, boolean checks) {
        this.method = method;
        this.checks = checks;
    }

    @Override
    public Uni<?> ask(Object[] arguments) {
        ArcContainer container = Arc.container();
        SecurityCheck check = container.instance(SecurityCheckStorage.class).get().getSecurityCheck(method);
        if (check == null || check.isPermitAll()) {
            return null;
        }
        CurrentIdentityAssociation association = ClientProxy
                .unwrap(container.instance(CurrentIdentityAssociation.class).get());
        Uni<SecurityIdentity> identity = association.getDeferredIdentity().invoke(known -> association.setIdentity(known));
        return checks ? identity.chain(known -> check.nonBlockingApply(known, method, arguments)
                .onFailure().invoke(failure -> refused(known, failure, check, container))) : identity;
    }

    /** The bean is not going to be called: what it would tell about the refusal is told here. */
    private void refused(SecurityIdentity identity, Throwable failure, SecurityCheck check, ArcContainer container) {
        if (events == null) {
            events = SecurityEventHelper.lazilyOf(container.beanManager().getEvent().select(AuthorizationSuccessEvent.class),
                    container.beanManager().getEvent().select(AuthorizationFailureEvent.class),
                    SecurityEventHelper.AUTHORIZATION_SUCCESS, SecurityEventHelper.AUTHORIZATION_FAILURE,
                    container.beanManager());
        }
        if (events.fireEventOnFailure()) {
            events.fireFailureEvent(new AuthorizationFailureEvent(identity, failure, check.getClass().getName()));
        }
    }
}
