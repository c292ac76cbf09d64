package io.quarkiverse.flask.deployment;

import java.util.Map;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import io.quarkiverse.flask.runtime.internal.dispatch.NamedView;

/**
 * Replaces references to views by calls of {@link NamedView#of(String)}.
 */
final class ReferenceReplacer extends ClassVisitor {

    private static final String NAMED_VIEW = Type.getInternalName(NamedView.class);

    private final Map<ReferenceScanner.Reference, String> resolved;

    ReferenceReplacer(ClassVisitor visitor, Map<ReferenceScanner.Reference, String> resolved) {
        super(Opcodes.ASM9, visitor);
        this.resolved = resolved;
    }

    @Override
    public MethodVisitor visitMethod(int access, String caller, String descriptor, String signature, String[] exceptions) {
        MethodVisitor next = super.visitMethod(access, caller, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                String text = ReferenceScanner.read(caller, type, bootstrap, arguments).map(resolved::get).orElse(null);
                if (text == null) {
                    super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
                } else {
                    super.visitLdcInsn(text);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, NAMED_VIEW, "of", "(Ljava/lang/String;)L" + NAMED_VIEW + ";",
                            false);
                }
            }
        };
    }
}
