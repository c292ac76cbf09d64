package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import io.quarkiverse.flask.ViewReference;

/**
 * Collects the method references that a class makes into {@link ViewReference}s.
 */
final class ReferenceScanner extends ClassVisitor {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String REFERENCE = Type.getInternalName(ViewReference.class) + "$";
    /** Where the compiler puts how to deserialize them, which is no use of them. */
    private static final String DESERIALIZER = "$deserializeLambda$";

    /**
     * A reference.
     *
     * @param caller the method that makes it
     * @param owner the class it names, with slashes
     * @param method the method it names
     * @param descriptor that method's descriptor
     * @param bound whether it holds an object
     */
    record Reference(String caller, String owner, String method, String descriptor, boolean bound) {
    }

    private final List<Reference> references = new ArrayList<>();

    ReferenceScanner() {
        super(Opcodes.ASM9);
    }

    List<Reference> references() {
        return references;
    }

    @Override
    public MethodVisitor visitMethod(int access, String caller, String descriptor, String signature, String[] exceptions) {
        if (caller.equals(DESERIALIZER)) {
            return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                read(caller, type, bootstrap, arguments).ifPresent(references::add);
            }
        };
    }

    /** Reads the instruction that makes a reference, if it is one. */
    static Optional<Reference> read(String caller, String type, Handle bootstrap, Object[] arguments) {
        String made = Type.getReturnType(type).getDescriptor();
        if (!bootstrap.getOwner().equals(FACTORY) || !made.startsWith("L" + REFERENCE)
                || !(arguments[1] instanceof Handle target)) {
            return Optional.empty();
        }
        boolean bound = Type.getArgumentTypes(type).length > 0;
        return Optional.of(new Reference(caller, target.getOwner(), target.getName(), target.getDesc(), bound));
    }
}
