package io.quarkiverse.flask.deployment;

import java.lang.reflect.Modifier;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.gizmo.ClassTransformer;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Lets a main class do without {@code public}: Java's launcher calls such a class, but Quarkus's looks for a public one.
 */
class MainProcessor {

    @BuildStep
    void openMainClasses(ApplicationIndexBuildItem index, BuildProducer<BytecodeTransformerBuildItem> transformers) {
        for (AnnotationInstance annotation : index.getIndex().getAnnotations(DotName.createSimple(QuarkusMain.class))) {
            ClassInfo main = annotation.target().asClass();
            if (!Modifier.isPublic(main.flags())) {
                transformers.produce(new BytecodeTransformerBuildItem.Builder().setClassToTransform(main.name().toString())
                        .setVisitorFunction((name, visitor) -> {
                            ClassTransformer transformer = new ClassTransformer(name);
                            transformer.addModifiers(Modifier.PUBLIC);
                            return transformer.applyTo(visitor);
                        }).build());
            }
        }
    }
}
