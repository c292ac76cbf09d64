package io.quarkiverse.flask.deployment.console;

import java.util.List;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The class whose static fields are the variables of a frame.
 */
final class FrameClass {

    private FrameClass() {
    }

    /**
     * Writes the class.
     *
     * @param fields name, descriptor, and signature or {@code null}, of each
     */
    static byte[] of(String internalName, List<String[]> fields) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, internalName, null,
                "java/lang/Object", null);
        for (String[] field : fields) {
            writer.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, field[0], field[1], kept(field[2]), null).visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Type variables mean nothing outside of what declares them. */
    private static String kept(String signature) {
        if (signature == null) {
            return null;
        }
        TypeNames names = TypeNames.of(signature);
        return names.used().isEmpty() && !names.local() ? signature : null;
    }
}
