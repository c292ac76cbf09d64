package io.quarkiverse.flask.runtime.internal.metrics;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.routing.UrlRule;

/**
 * Gives the methods that clients make up one name, OpenTelemetry's, so that there are not as many series as clients like.
 */
public class KnownMethods implements MeterFilter {

    private static final String SERVER = "http.server.";
    private static final String METHOD = "method";
    private static final Tag OTHER = Tag.of(METHOD, "_OTHER");
    /** Those of RFC 9110, and PATCH of RFC 5789. */
    private static final Set<String> STANDARD = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE",
            "PATCH");

    private final Instance<FlaskApp> app;
    /** Unknown until the first method that is not a standard one: there are requests only once all rules are. */
    private volatile Set<String> ofRules;

    @Inject
    KnownMethods(Instance<FlaskApp> app) {
        this.app = app;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(SERVER)) {
            return id;
        }
        String method = id.getTag(METHOD);
        return method == null || STANDARD.contains(method) || ofRules().contains(method) ? id : id.withTag(OTHER);
    }

    private Set<String> ofRules() {
        Set<String> known = ofRules;
        if (known == null) {
            Set<String> found = new HashSet<>();
            for (UrlRule rule : app.get().urlMap()) {
                found.addAll(rule.methods());
            }
            known = Set.copyOf(found);
            ofRules = known;
        }
        return known;
    }
}
