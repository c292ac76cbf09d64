package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;
import io.quarkiverse.flask.runtime.internal.routing.RouteOptions;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleException;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * Parses rules as the application will, and notes what is wrong with them.
 *
 * @param converters those that rules can name
 * @param options what rules do unless they say otherwise
 */
record RuleReader(Converters converters, RouteOptions options) {

    static RouteOptions options(FlaskBuildTimeConfig config) {
        return RouteOptions.defaults(config.hostMatching() ? DomainMatching.HOST
                : config.subdomainMatching() ? DomainMatching.SUBDOMAIN : DomainMatching.NONE);
    }

    Optional<Rule> read(RuleSpec spec, List<String> problems) {
        try {
            return Optional.of(Rule.parse(spec, converters, options, null));
        } catch (RuleException e) {
            problems.add("the rule '%s' is not one: %s".formatted(spec.rule(), e.getMessage()));
            return Optional.empty();
        }
    }
}
