package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.quarkiverse.flask.BlueprintSetup;
import io.quarkiverse.flask.RuleOptions;
import io.quarkiverse.flask.View;
import io.quarkiverse.flask.runtime.internal.command.Commands;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * A blueprint while code sets it up. Its rules are kept until it is known where they go.
 */
final class BlueprintRegistration extends CodeScaffold<BlueprintSetup> implements BlueprintSetup {

    private final FlaskApplication app;
    private final Mount parent;
    private final String name;
    private final String dottedName;
    private final Map<String, Object> urlDefaults = new LinkedHashMap<>();
    private final List<Consumer<Mount>> additions = new ArrayList<>();
    private String urlPrefix = "";
    private String subdomain;
    private boolean complete;

    BlueprintRegistration(FlaskApplication app, Mount parent, String name, String dottedName) {
        super(dottedName, app.hooks(), app.errorHandlers());
        this.app = app;
        this.parent = parent;
        this.name = name;
        this.dottedName = dottedName;
    }

    @Override
    public String name() {
        return dottedName;
    }

    @Override
    public BlueprintSetup urlPrefix(String prefix) {
        starting("urlPrefix");
        urlPrefix = prefix;
        return this;
    }

    @Override
    public BlueprintSetup subdomain(String newSubdomain) {
        starting("subdomain");
        subdomain = newSubdomain;
        return this;
    }

    @Override
    public BlueprintSetup urlDefaults(Map<String, ?> values) {
        starting("urlDefaults");
        urlDefaults.putAll(values);
        return this;
    }

    @Override
    public BlueprintSetup staticFolder(String folder) {
        starting("staticFolder");
        String bare = folder.replaceAll("^/+|/+$", "");
        StaticFiles files = new StaticFiles(bare, Set.of(), List.of());
        return addUrlRule("/" + bare.substring(bare.lastIndexOf('/') + 1) + "/<path:filename>", "static",
                arguments -> files.serve(arguments.string("filename")));
    }

    @Override
    public BlueprintSetup addUrlRule(String rule, String endpoint, View view, Consumer<RuleOptions> options) {
        starting("addUrlRule");
        if (endpoint.indexOf('.') >= 0) {
            throw new IllegalArgumentException(("The endpoint '%s' of the blueprint '%s' must not hold a dot, which separates "
                    + "it from the blueprint's name.").formatted(endpoint, dottedName));
        }
        RuleOptions chosen = new RuleOptions();
        options.accept(chosen);
        additions.add(mount -> {
            RuleSpec spec = mount.mounted(app.rules().spec(rule, endpoint, chosen));
            app.add(spec, view, chosen);
        });
        return this;
    }

    @Override
    public BlueprintSetup registerBlueprint(String childName, Consumer<BlueprintSetup> setup) {
        starting("registerBlueprint");
        additions.add(mount -> app.register(mount, childName, setup));
        return this;
    }

    /** Adds the rules, now that it is known where the blueprint is. */
    void complete() {
        Mount own = new Mount(name, urlPrefix, subdomain, urlDefaults);
        Mount mount = parent == null ? own : parent.nested(own);
        additions.forEach(addition -> addition.accept(mount));
        complete = true;
    }

    @Override
    Commands commands() {
        return app.commands();
    }

    @Override
    BlueprintSetup self() {
        return this;
    }

    @Override
    void starting(String method) {
        if (complete) {
            throw new IllegalStateException(("The blueprint '%s' is registered: %s can be called only in the function that "
                    + "sets it up.").formatted(dottedName, method));
        }
    }
}
