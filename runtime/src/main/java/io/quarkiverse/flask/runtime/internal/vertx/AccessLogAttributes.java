package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.Map;
import java.util.function.Function;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttribute;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeBuilder;
import io.quarkus.vertx.http.runtime.attribute.ReadOnlyAttributeException;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * What patterns of Quarkus's access log can say of a request besides Quarkus's own: {@code %{flask.endpoint}} and
 * {@code %{flask.rule}}, which are what {@link Request} has under these names.
 */
public final class AccessLogAttributes implements ExchangeAttributeBuilder {

    private static final Map<String, Function<Request, String>> ATTRIBUTES = Map.of(
            "%{flask.endpoint}", Request::endpoint,
            "%{flask.rule}", AccessLogAttributes::rule);

    @Override
    public String name() {
        return "Flask";
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public ExchangeAttribute build(String token) {
        Function<Request, String> attribute = ATTRIBUTES.get(token);
        return attribute == null ? null : new OfRequest(token, attribute);
    }

    private static String rule(Request request) {
        UrlRule rule = request.urlRule();
        return rule == null ? null : rule.rule();
    }

    private record OfRequest(String token, Function<Request, String> attribute) implements ExchangeAttribute {

        @Override
        public String readAttribute(RoutingContext routing) {
            FlaskContext context = CarriedContext.of(((HttpServerRequestInternal) routing.request()).context());
            return context == null ? null : attribute.apply(context.request());
        }

        @Override
        public void writeAttribute(RoutingContext routing, String value) throws ReadOnlyAttributeException {
            throw new ReadOnlyAttributeException(token, value);
        }
    }
}
