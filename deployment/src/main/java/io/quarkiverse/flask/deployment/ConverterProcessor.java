package io.quarkiverse.flask.deployment;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.util.JandexUtil;

/**
 * Finds the converters that the application declares and makes beans of them.
 */
class ConverterProcessor {

    @BuildStep
    void findConverters(CombinedIndexBuildItem combined, BuildProducer<ConverterBuildItem> converters,
            BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        Map<String, ClassInfo> byName = new HashMap<>();
        List<AnnotationInstance> annotations = new ArrayList<>(index.getAnnotations(FlaskDotNames.URL_CONVERTER));
        annotations.sort(Comparator.comparing(annotation -> annotation.target().asClass().name()));
        for (AnnotationInstance annotation : annotations) {
            ClassInfo type = annotation.target().asClass();
            String name = annotation.value().asString();
            String problem = problem(type, name, index);
            ClassInfo first = byName.putIfAbsent(name, type);
            if (first != null) {
                problem = "the converter '%s' is %s already. Give it another name.".formatted(name, first.name());
            }
            if (problem == null) {
                converters.produce(new ConverterBuildItem(name, type, valueType(type, index)));
            } else {
                problems.produce(new ProblemBuildItem(type.name(), problem));
            }
        }
    }

    private static String problem(ClassInfo type, String name, IndexView index) {
        if (!name.matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
            return "'%s' cannot name a converter. Use a letter or underscore, then letters, digits and underscores."
                    .formatted(name);
        }
        if (type.isInterface() || Modifier.isAbstract(type.flags())) {
            return "a converter must not be abstract. Annotate a class that can be created.";
        }
        if (index.getAllKnownImplementors(FlaskDotNames.CONVERTER).stream().noneMatch(type::equals)) {
            return "@UrlConverter needs a class that implements io.quarkiverse.flask.routing.Converter.";
        }
        return null;
    }

    private static DotName valueType(ClassInfo type, IndexView index) {
        List<Type> parameters = JandexUtil.resolveTypeParameters(type.name(), FlaskDotNames.CONVERTER, index);
        return parameters.isEmpty() ? DotName.OBJECT_NAME : parameters.get(0).name();
    }

    @BuildStep
    void beans(List<ConverterBuildItem> converters, BuildProducer<AutoAddScopeBuildItem> scopes,
            BuildProducer<UnremovableBeanBuildItem> unremovable) {
        scopes.produce(AutoAddScopeBuildItem.builder().match((type, annotations, index) -> type
                .hasDeclaredAnnotation(FlaskDotNames.URL_CONVERTER)).defaultScope(BuiltinScope.SINGLETON)
                .reason("It declares a converter of URL rules").build());
        unremovable.produce(UnremovableBeanBuildItem.beanClassAnnotation(FlaskDotNames.URL_CONVERTER));
    }
}
