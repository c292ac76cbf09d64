package io.quarkiverse.flask.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.Config;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.template.TemplateGlobals;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.qute.deployment.TemplateGlobalBuildItem;
import io.quarkus.qute.deployment.TypeCheckExcludeBuildItem;

/**
 * Tells Qute what every template sees, so that it can check templates that use it.
 */
class TemplateGlobalsProcessor {

    private static final DotName OWN = DotName.createSimple(TemplateGlobals.class);
    private static final DotName GLOBAL = DotName.createSimple(TemplateGlobal.class);
    private static final DotName OBJECT = DotName.OBJECT_NAME;
    /** What holds values by names that nobody knows before they are there. */
    private static final Set<DotName> DYNAMIC = Set.of(DotName.createSimple(Session.class),
            DotName.createSimple(Globals.class), DotName.createSimple(Config.class), DotName.createSimple(MultiDict.class));

    /** A global of the application takes the place of ours of the same name. */
    @BuildStep
    void globals(CombinedIndexBuildItem combined, BeanArchiveIndexBuildItem beans,
            BuildProducer<TemplateGlobalBuildItem> globals) {
        Set<String> taken = applicationGlobals(beans.getIndex());
        for (MethodInfo method : combined.getIndex().getClassByName(OWN).methods()) {
            if (!method.isConstructor() && !taken.contains(method.name())) {
                globals.produce(new TemplateGlobalBuildItem(method.name(), method, method.returnType()));
            }
        }
    }

    /** Values of the session, of {@code g} and the like have no type, and what is an {@code Object} has any property. */
    @BuildStep
    List<TypeCheckExcludeBuildItem> dynamicValues() {
        return List.of(
                new TypeCheckExcludeBuildItem(check -> check.clazz != null && DYNAMIC.contains(check.clazz.name()), true),
                new TypeCheckExcludeBuildItem(check -> check.type != null && OBJECT.equals(check.type.name())));
    }

    private static Set<String> applicationGlobals(IndexView index) {
        Set<String> names = new HashSet<>();
        for (AnnotationInstance annotation : index.getAnnotations(GLOBAL)) {
            AnnotationValue name = annotation.value("name");
            switch (annotation.target().kind()) {
                case CLASS -> members(annotation.target().asClass()).forEach(names::add);
                case FIELD -> names.add(name == null ? annotation.target().asField().name() : name.asString());
                case METHOD -> names.add(name == null ? annotation.target().asMethod().name() : name.asString());
                default -> {
                }
            }
        }
        return names;
    }

    private static Stream<String> members(ClassInfo type) {
        return Stream.concat(type.fields().stream().map(FieldInfo::name), type.methods().stream().map(MethodInfo::name));
    }
}
