package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.boot.ViewDefinition;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Finds the views and their rules, and checks each view on its own.
 */
class ViewProcessor {

    @BuildStep
    void findViews(CombinedIndexBuildItem combined, FlaskBuildTimeConfig config, List<ConverterBuildItem> declared,
            BuildProducer<ViewBuildItem> views,
            BuildProducer<InvokedMethodBuildItem> invoked, BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        RuleReader reader = new RuleReader(DeclaredConverter.all(declared), RuleReader.options(config));
        annotatedMethods(index).forEach((method, annotations) -> {
            List<String> found = new ArrayList<>();
            Methods.uncallable(method, "a view").ifPresent(found::add);
            if (method.returnType().kind() == Type.Kind.VOID) {
                found.add("a view must not return void: its result is the response. Return a String, or Response for more.");
            }
            List<ViewDefinition> definitions = found.isEmpty() ? definitions(method, annotations, index, config, reader, found)
                    : List.of();
            if (found.isEmpty()) {
                invoked.produce(new InvokedMethodBuildItem(method));
                definitions.forEach(definition -> views.produce(new ViewBuildItem(method, definition)));
            }
            found.stream().distinct().forEach(problem -> problems.produce(new ProblemBuildItem(method, problem)));
        });
    }

    /** The methods in the order of their classes' names, then as they are declared; their rules as they are written. */
    private static Map<MethodInfo, List<AnnotationInstance>> annotatedMethods(IndexView index) {
        Map<MethodInfo, List<AnnotationInstance>> unordered = new LinkedHashMap<>();
        List<DotName> names = new ArrayList<>(FlaskDotNames.METHOD_ROUTES.keySet());
        names.sort(Comparator.naturalOrder());
        names.add(0, FlaskDotNames.ROUTE);
        for (DotName name : names) {
            Collection<AnnotationInstance> annotations = index.getAnnotationsWithRepeatable(name, index);
            for (AnnotationInstance annotation : annotations) {
                if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                    unordered.computeIfAbsent(annotation.target().asMethod(), missing -> new ArrayList<>()).add(annotation);
                }
            }
        }
        Map<MethodInfo, List<AnnotationInstance>> ordered = new LinkedHashMap<>();
        unordered.keySet().stream()
                .sorted(Comparator.comparing((MethodInfo method) -> method.declaringClass().name())
                        .thenComparing(Methods::position))
                .forEach(method -> ordered.put(method, unordered.get(method)));
        return ordered;
    }

    private static List<ViewDefinition> definitions(MethodInfo method, List<AnnotationInstance> annotations,
            IndexView index, FlaskBuildTimeConfig config, RuleReader reader, List<String> problems) {
        ViewParameters parameters = new ViewParameters(method, index, problems);
        Map<String, List<RuleSpec>> byEndpoint = new LinkedHashMap<>();
        for (AnnotationInstance annotation : annotations) {
            RouteAnnotation route = new RouteAnnotation(annotation, method);
            RuleSpec spec = route.spec(config.provideAutomaticOptions(), parameters::converted);
            if (spec.endpoint().indexOf('.') >= 0) {
                problems.add("the endpoint '%s' must not hold a dot, which separates a blueprint's name. Use '_'."
                        .formatted(spec.endpoint()));
            }
            if (route.isWebSocket()) {
                problems.add("the rule '%s' cannot answer WebSockets: views answer plain HTTP requests. Use the extension "
                        .formatted(spec.rule()) + "quarkus-websockets-next and @WebSocket(path = \"…\").");
            }
            reader.read(spec, problems).ifPresent(parameters::check);
            byEndpoint.computeIfAbsent(spec.endpoint(), missing -> new ArrayList<>()).add(spec);
        }
        List<Parameter> bindings = parameters.bindings();
        List<ViewDefinition> definitions = new ArrayList<>();
        byEndpoint.forEach((endpoint, specs) -> definitions.add(
                new ViewDefinition(endpoint, Methods.describe(method), Methods.execution(method), bindings, specs)));
        return definitions;
    }
}
