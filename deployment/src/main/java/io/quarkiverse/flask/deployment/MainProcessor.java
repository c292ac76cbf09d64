package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

import io.quarkiverse.flask.main.FlaskMain;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.gizmo.ClassTransformer;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Gives an application that has no main class the one that also runs commands; and lets an application's own do without
 * {@code public}: Java's launcher calls such a class, but Quarkus's looks for a public one.
 */
class MainProcessor {

    static final DotName DEFAULT_MAIN = DotName.createSimple(FlaskMain.class);

    @BuildStep
    void defaultMainClass(ApplicationArchivesBuildItem archives, Capabilities capabilities,
            BuildProducer<AdditionalIndexedClassesBuildItem> indexed, BuildProducer<GeneratedClassBuildItem> classes) {
        boolean hasMain = archives.getAllApplicationArchives().stream()
                .flatMap(archive -> archive.getIndex().getAnnotations(FlaskDotNames.QUARKUS_MAIN).stream())
                .anyMatch(main -> main.value("name") == null || main.value("name").asString().isEmpty());
        if (!hasMain && capabilities.isMissing(Capability.PICOCLI)) {
            String name = DEFAULT_MAIN.toString();
            indexed.produce(new AdditionalIndexedClassesBuildItem(name));
            classes.produce(new GeneratedClassBuildItem(true, name, bytes(FlaskMain.class)));
        }
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream stream = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The class %s cannot be read".formatted(type.getName()), e);
        }
    }

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
