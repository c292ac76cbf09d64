package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.boot.ViewDefinition;
import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * Reads what annotations say of views, and notes what is wrong with it.
 */
final class ViewReader {

    private final IndexView index;
    private final FlaskBuildTimeConfig config;
    private final RuleReader reader;
    private final BlueprintsBuildItem blueprints;

    ViewReader(IndexView index, FlaskBuildTimeConfig config, RuleReader reader, BlueprintsBuildItem blueprints) {
        this.index = index;
        this.config = config;
        this.reader = reader;
        this.blueprints = blueprints;
    }

    /** Reads a view that is a method, one definition for each of its endpoints. */
    List<ViewDefinition> read(MethodInfo method, List<AnnotationInstance> annotations, List<String> problems) {
        checkMethod(method, method.declaringClass(), problems);
        if (!problems.isEmpty()) {
            return List.of();
        }
        List<RouteAnnotation> routes = annotations.stream()
                .map(annotation -> new RouteAnnotation(annotation, method.name(), Set.of("GET"))).toList();
        return definitions(method, method.declaringClass(), routes, "", problems);
    }

    /** Reads the methods of a view that is a class. The first one brings its rules: they are all those of the others, too. */
    Map<MethodInfo, List<ViewDefinition>> read(ClassInfo type, List<AnnotationInstance> annotations, List<String> problems) {
        Map<String, MethodInfo> methods = MethodViews.methods(type, index);
        List<RouteAnnotation> routes = annotations.stream().map(
                annotation -> new RouteAnnotation(annotation, Methods.endpoint(type), new LinkedHashSet<>(methods.keySet())))
                .toList();
        Map<MethodInfo, List<ViewDefinition>> views = new LinkedHashMap<>();
        methods.forEach((httpMethod, method) -> {
            List<String> wrong = new ArrayList<>();
            checkMethod(method, type, wrong);
            List<ViewDefinition> definitions = wrong.isEmpty() ? definitions(method, type, routes, httpMethod, wrong)
                    : List.of();
            boolean first = views.isEmpty();
            views.put(method, first ? definitions : definitions.stream().map(ViewDefinition::withoutRules).toList());
            wrong.forEach(problem -> problems.add("%s: %s".formatted(method.name(), problem)));
        });
        return views;
    }

    private static void checkMethod(MethodInfo method, ClassInfo type, List<String> problems) {
        Methods.uncallable(method, type, "a view").ifPresent(problems::add);
        if (method.returnType().kind() == Type.Kind.VOID) {
            problems.add("a view must not return void: its result is the response. Return a String, or Response for more.");
        }
    }

    private List<ViewDefinition> definitions(MethodInfo method, ClassInfo type, List<RouteAnnotation> routes, String httpMethod,
            List<String> problems) {
        ViewParameters parameters = new ViewParameters(method, index, problems);
        Map<String, List<RuleSpec>> byEndpoint = new LinkedHashMap<>();
        for (RouteAnnotation route : routes) {
            RuleSpec spec = mounted(checked(route, parameters, problems), type, parameters);
            if (httpMethod.isEmpty() || answers(spec, httpMethod)) {
                reader.read(spec, problems).ifPresent(parameters::check);
            }
            byEndpoint.computeIfAbsent(spec.endpoint(), missing -> new ArrayList<>()).add(spec);
        }
        List<Parameter> bindings = parameters.bindings();
        List<ViewDefinition> definitions = new ArrayList<>();
        byEndpoint.forEach((endpoint, specs) -> definitions.add(new ViewDefinition(endpoint, Methods.describe(method, type),
                Methods.execution(method, blocking(config)), bindings, specs, httpMethod)));
        return definitions;
    }

    /** Says where views run that may block. */
    static Execution blocking(FlaskBuildTimeConfig config) {
        return config.virtualThreads() ? Execution.VIRTUAL_THREAD : Execution.BLOCKING;
    }

    /** Tells whether a rule calls the method for an HTTP method; GET comes with HEAD. */
    private static boolean answers(RuleSpec spec, String httpMethod) {
        return spec.methods().contains(httpMethod) || httpMethod.equals("HEAD") && spec.methods().contains("GET");
    }

    private RuleSpec checked(RouteAnnotation route, ViewParameters parameters, List<String> problems) {
        RuleSpec spec = route.spec(config.provideAutomaticOptions(), parameters::converted);
        if (spec.endpoint().indexOf('.') >= 0) {
            problems.add("the endpoint '%s' must not hold a dot, which separates a blueprint's name. Use '_'."
                    .formatted(spec.endpoint()));
        }
        if (route.isWebSocket()) {
            problems.add(("the rule '%s' cannot answer WebSockets: views answer plain HTTP requests. Use the extension "
                    + "quarkus-websockets-next and @WebSocket(path = \"…\").").formatted(spec.rule()));
        }
        return spec;
    }

    /** Puts a rule where its blueprint is; the defaults of that are converted as the view's parameters want them. */
    private RuleSpec mounted(RuleSpec spec, ClassInfo type, ViewParameters parameters) {
        return blueprints.of(type, index).map(mount -> {
            Map<String, Object> defaults = new LinkedHashMap<>();
            mount.urlDefaults().forEach((name, value) -> defaults.put(name, parameters.converted(name, value.toString())));
            return new Mount(mount.name(), mount.urlPrefix(), mount.subdomain(), defaults).mounted(spec);
        }).orElse(spec);
    }
}
