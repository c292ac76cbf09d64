package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.AnnotationTransformation.TransformationContext;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

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
 * asks for the engine
 * nevertheless has it made then.
 */
class TemplateEngineProcessor {

    private static final DotName PRODUCER = DotName.createSimple(EngineProducer.class);
    private static final DotName STARTUP = DotName.createSimple(Startup.class);
    private static final DotName OBSERVES = DotName.createSimple(Observes.class);
    private static final String QUTE = Engine.class.getPackageName() + ".";
    /** Qute itself, and what of Flask's names it. */
    private static final List<String> OWN = List.of(QUTE, Flask.class.getPackageName() + ".runtime.");
    /** Who renders without Flask names one of these. */
    private static final List<Class<?>> WAYS_TO_RENDER = List.of(Engine.class, EngineBuilder.class, Qute.class, Template.class,
            TemplateInstance.class, MessageBundle.class, MessageBundles.class);
    private static final Set<String> RENDERING = Set.of("renderTemplate", "renderTemplateString", "streamTemplate",
            "streamTemplateString");

    @BuildStep
    void start(List<TemplatePathBuildItem> templates, ApplicationIndexBuildItem application, CombinedIndexBuildItem combined,
            BuildProducer<AnnotationsTransformerBuildItem> transformers) {
        List<IndexView> indexes = List.of(application.getIndex(), combined.getIndex());
        if (templates.isEmpty() && !namesQute(indexes) && !renders(indexes)) {
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

    private static boolean namesQute(List<IndexView> indexes) {
        return WAYS_TO_RENDER.stream().flatMap(type -> users(indexes, DotName.createSimple(type))).findAny().isPresent();
    }

    private static boolean renders(List<IndexView> indexes) {
        return Stream.of(FlaskDotNames.FLASK, FlaskDotNames.FLASK_APP).flatMap(type -> users(indexes, type)).distinct()
                .anyMatch(TemplateEngineProcessor::callsRendering);
    }

    private static Stream<DotName> users(List<IndexView> indexes, DotName type) {
        return indexes.stream().flatMap(index -> index.getKnownUsers(type).stream()).map(ClassInfo::name)
                .filter(user -> OWN.stream().noneMatch(user.toString()::startsWith))
                .filter(user -> !user.equals(FlaskDotNames.FLASK) && !user.equals(FlaskDotNames.FLASK_APP));
    }

    private static boolean callsRendering(DotName user) {
        String file = user.toString().replace('.', '/') + ".class";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            Calls calls = new Calls();
            if (in != null) {
                new ClassReader(in).accept(calls, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
            return calls.found;
        } catch (IOException e) {
            throw new UncheckedIOException("The class file %s cannot be read".formatted(file), e);
        }
    }

    /** Looks for calls of methods that render, and for references to them. */
    private static final class Calls extends ClassVisitor {

        private boolean found;

        Calls() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
                    found |= RENDERING.contains(called);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        found |= argument instanceof Handle handle && RENDERING.contains(handle.getName());
                    }
                }
            };
        }
    }
}
