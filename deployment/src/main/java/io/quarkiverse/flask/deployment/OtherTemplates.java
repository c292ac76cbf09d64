package io.quarkiverse.flask.deployment;

import java.util.List;

import jakarta.enterprise.event.Observes;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateLocator;

/**
 * Tells whether an application may have templates that the build does not see: it locates some itself, or gives Qute's engine
 * some.
 */
final class OtherTemplates {

    private static final List<DotName> ENGINES = List.of(DotName.createSimple(Engine.class),
            DotName.createSimple(EngineBuilder.class));

    private OtherTemplates() {
    }

    static boolean mayExist(IndexView index) {
        return index.getAllKnownImplementations(TemplateLocator.class).stream().anyMatch(type -> isForeign(type.name()))
                || index.getAnnotations(Observes.class).stream().anyMatch(OtherTemplates::observesEngine);
    }

    private static boolean observesEngine(AnnotationInstance observes) {
        if (observes.target().kind() != AnnotationTarget.Kind.METHOD_PARAMETER) {
            return false;
        }
        var parameter = observes.target().asMethodParameter();
        return ENGINES.contains(parameter.type().name()) && isForeign(parameter.method().declaringClass().name());
    }

    private static boolean isForeign(DotName type) {
        return !type.toString().startsWith("io.quarkus.qute.") && !type.toString().startsWith("io.quarkiverse.flask.runtime.");
    }
}
