package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.boot.ViewDefinition;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Finds the views and their rules, and checks each view on its own.
 */
class ViewProcessor {

    @BuildStep
    void findViews(CombinedIndexBuildItem combined, FlaskBuildTimeConfig config, List<ConverterBuildItem> declared,
            BlueprintsBuildItem blueprints, BuildProducer<ViewBuildItem> views, BuildProducer<InvokedMethodBuildItem> invoked,
            BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        RuleReader reader = new RuleReader(DeclaredConverter.all(declared), RuleReader.options(config));
        ViewReader viewReader = new ViewReader(index, config, reader, blueprints);
        annotatedMethods(index).forEach((method, annotations) -> {
            List<String> found = new ArrayList<>();
            List<ViewDefinition> definitions = viewReader.read(method, annotations, found);
            if (found.isEmpty()) {
                invoked.produce(new InvokedMethodBuildItem(method));
                definitions.forEach(
                        definition -> views.produce(new ViewBuildItem(method, method.declaringClass().name(), definition)));
            }
            found.stream().distinct().forEach(problem -> problems.produce(new ProblemBuildItem(method, problem)));
        });
        annotatedClasses(index).forEach((type, annotations) -> {
            List<String> found = new ArrayList<>(MethodViews.problems(type, index));
            Map<MethodInfo, List<ViewDefinition>> methods = found.isEmpty() ? viewReader.read(type, annotations, found)
                    : Map.of();
            if (found.isEmpty()) {
                methods.forEach((method, definitions) -> {
                    invoked.produce(new InvokedMethodBuildItem(method, type.name()));
                    definitions.forEach(definition -> views.produce(new ViewBuildItem(method, type.name(), definition)));
                });
            }
            found.stream().distinct()
                    .forEach(problem -> problems.produce(new ProblemBuildItem(type.name(), problem)));
        });
    }

    /** The classes with rules, in the order of their names. */
    private static Map<ClassInfo, List<AnnotationInstance>> annotatedClasses(IndexView index) {
        Map<ClassInfo, List<AnnotationInstance>> classes = new TreeMap<>(Comparator.comparing(ClassInfo::name));
        for (AnnotationInstance annotation : index.getAnnotationsWithRepeatable(FlaskDotNames.ROUTE, index)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
                classes.computeIfAbsent(annotation.target().asClass(), missing -> new ArrayList<>()).add(annotation);
            }
        }
        return classes;
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
}
