package io.quarkiverse.flask.runtime.internal.vertx;

import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.vertx.http.runtime.security.HttpAuthorizer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextDecorator;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Asks Quarkus's policies for paths once more where rules read a path differently: {@code /admin%2Fusers} and
 * {@code /admin/../users} are below {@code /admin/} for rules, but not for the filter that has asked the policies before.
 */
final class PathPolicies {

    private final HttpAuthorizer authorizer;

    private PathPolicies(HttpAuthorizer authorizer) {
        this.authorizer = authorizer;
    }

    /** Takes the policies of the application, if it has any. */
    static PathPolicies of(ArcContainer container) {
        InjectableInstance<HttpAuthorizer> authorizer = container.select(HttpAuthorizer.class);
        return new PathPolicies(authorizer.isResolvable() ? authorizer.get() : null);
    }

    /** Calls back if the policies for a path permit the request; otherwise they have answered it. */
    void check(RoutingContext routing, String path, Runnable permitted) {
        if (authorizer == null || path.equals(routing.normalizedPath())) {
            permitted.run();
        } else {
            authorizer.checkPermission(new AsRead(routing, path, permitted));
        }
    }

    private static final class AsRead extends RoutingContextDecorator {

        private final String path;
        private final Runnable permitted;

        AsRead(RoutingContext routing, String path, Runnable permitted) {
            super(routing.currentRoute(), (RoutingContextInternal) routing);
            this.path = path;
            this.permitted = permitted;
        }

        @Override
        public String normalizedPath() {
            return path;
        }

        @Override
        public void next() {
            permitted.run();
        }
    }
}
