package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.event.Observes;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

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
                || index.getAnnotations(Observes.class).stream().anyMatch(OtherTemplates::observesEngine)
                || index.getKnownUsers(Engine.class).stream().anyMatch(type -> isForeign(type.name()) && putsTemplates(type));
    }

    private static boolean putsTemplates(ClassInfo user) {
        String file = user.name().toString().replace('.', '/') + ".class";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            CallScanner scanner = new CallScanner();
            if (in != null) {
                new ClassReader(in).accept(scanner, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
            return scanner.found;
        } catch (IOException e) {
            throw new UncheckedIOException("The class file %s cannot be read".formatted(file), e);
        }
    }

    /** Finds calls of {@link Engine#putTemplate}. */
    private static final class CallScanner extends ClassVisitor {

        private boolean found;

        CallScanner() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String caller, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
                    found |= name.equals("putTemplate") && owner.equals(Type.getInternalName(Engine.class));
                }
            };
        }
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
