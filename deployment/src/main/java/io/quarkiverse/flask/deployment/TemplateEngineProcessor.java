package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.AnnotationTransformation.TransformationContext;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;

import io.quarkiverse.flask.Flask;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Qute;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.qute.runtime.EngineProducer;
import io.quarkus.runtime.Startup;

/**
 * Leaves the template engine, which Qute makes at the start, out of the start of an application that renders nothing: it has no
 * templates, does not render text, and neither it nor a library with an index names Qute's engine or its templates. Whoever
 * asks for the engine nevertheless has it made then.
 */
class TemplateEngineProcessor {

    private static final DotName PRODUCER = DotName.createSimple(EngineProducer.class);
    private static final DotName STARTUP = DotName.createSimple(Startup.class);
    private static final DotName OBSERVES = DotName.createSimple(Observes.class);
    private static final String QUTE = Engine.class.getPackageName() + ".";
    /** Who renders without Flask names one of these. */
    private static final List<Class<?>> WAYS_TO_RENDER = List.of(Engine.class, EngineBuilder.class, Qute.class, Template.class,
            TemplateInstance.class, MessageBundle.class, MessageBundles.class);
    private static final Set<String> RENDERING = Set.of("renderTemplate", "renderTemplateString", "streamTemplate",
            "streamTemplateString");

    @BuildStep
    void start(List<TemplatePathBuildItem> templates, ApplicationIndexBuildItem application, CombinedIndexBuildItem combined,
            BuildProducer<AnnotationsTransformerBuildItem> transformers) {
        if (templates.isEmpty() && !renders(new Calls(application, combined))) {
            transformers.produce(new AnnotationsTransformerBuildItem(AnnotationTransformation.forClasses()
                    .whenClass(PRODUCER).transform(TemplateEngineProcessor::doNotStart)));
            transformers.produce(new AnnotationsTransformerBuildItem(AnnotationTransformation.forMethods()
                    .whenMethod(method -> method.declaringClass().name().equals(PRODUCER))
                    .transform(TemplateEngineProcessor::observeIfStarted)));
        }
    }

    private static void doNotStart(TransformationContext producer) {
        producer.remove(annotation -> annotation.name().equals(STARTUP));
    }

    /** At the end it clears what it has kept: an engine that nobody needed must not be made for that. */
    private static void observeIfStarted(TransformationContext method) {
        for (AnnotationInstance annotation : List.copyOf(method.annotations())) {
            if (annotation.name().equals(OBSERVES)) {
                method.remove(annotation::equals);
                method.add(AnnotationInstance.create(OBSERVES, annotation.target(), List.of(AnnotationValue.createEnumValue(
                        "notifyObserver", DotName.createSimple(Reception.class), Reception.IF_EXISTS.name()))));
            }
        }
    }

    private static boolean renders(Calls calls) {
        return calls.any(FlaskDotNames.FLASK, RENDERING) || calls.any(FlaskDotNames.FLASK_APP, RENDERING)
                || WAYS_TO_RENDER.stream().flatMap(type -> calls.users(DotName.createSimple(type)))
                        .anyMatch(user -> !user.toString().startsWith(QUTE));
    }
}
