package io.quarkiverse.flask.runtime.internal.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.Forbidden;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.Unauthorized;
import io.quarkiverse.flask.runtime.internal.dispatch.Security;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns the exceptions of Quarkus Security into those that error handlers know.
 */
final class QuarkusSecurity implements Security {

    private static final BiConsumer<RoutingContext, Throwable> LEFT_TO_ERROR_HANDLERS = (routing, failure) -> {
    };

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final boolean proactive;

    QuarkusSecurity(boolean proactive) {
        this.proactive = proactive;
    }

    /** Tells the beans who asks; if that is found out only when one of them wants to know, Quarkus must not answer failures. */
    @Override
    public void begin(Exchange exchange) {
        RoutingContext routing = exchange.routingContext();
        CurrentIdentityAssociation association = Arc.container().instance(CurrentIdentityAssociation.class).get();
        if (routing.user() instanceof QuarkusHttpUser known) {
            association.setIdentity(known.getSecurityIdentity());
            return;
        }
        if (!proactive) {
            routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEFT_TO_ERROR_HANDLERS);
        }
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(routing, null);
        if (identity != null) {
            association.setIdentity(identity);
        }
    }

    @Override
    public Uni<HttpException> refusal(Throwable failure, Exchange exchange) {
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return challenge(failure, exchange.routingContext());
        }
        if (failure instanceof AuthenticationCompletionException) {
            return Uni.createFrom().item(caused(new Unauthorized(), failure));
        }
        if (failure instanceof ForbiddenException) {
            return Uni.createFrom().item(caused(new Forbidden(), failure));
        }
        if (failure instanceof AuthenticationRedirectException redirect) {
            Response response = new Response("", redirect.getCode()).location(redirect.getRedirectUri());
            return Uni.createFrom().item(caused(new HttpException(response), failure));
        }
        return null;
    }

    private static Uni<HttpException> challenge(Throwable failure, RoutingContext routing) {
        HttpAuthenticator authenticator = routing.get(HttpAuthenticator.class.getName());
        return authenticator == null ? Uni.createFrom().item(caused(new Unauthorized(), failure))
                : authenticator.getChallenge(routing).map(challenge -> caused(asked(challenge), failure));
    }

    /** A mechanism without credentials to ask for forbids; one with a login page redirects there. */
    private static HttpException asked(ChallengeData challenge) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (challenge != null && challenge.getHeaders() != null) {
            challenge.getHeaders().forEach((name, value) -> headers.put(name.toString(), value));
        }
        if (challenge == null || challenge.status == UNAUTHORIZED) {
            return new Challenge(headers);
        }
        if (challenge.status == FORBIDDEN) {
            return new Forbidden();
        }
        Response response = new Response("", challenge.status);
        headers.forEach(response::header);
        return new HttpException(response);
    }

    private static HttpException caused(HttpException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }
}
