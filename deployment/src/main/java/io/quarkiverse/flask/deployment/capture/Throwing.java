package io.quarkiverse.flask.deployment.capture;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * Knows the instructions from which an exception may come; {@code monitorexit} throws only where compilers fail.
 */
final class Throwing {

    private Throwing() {
    }

    static boolean mayThrow(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case IALOAD, LALOAD, FALOAD, DALOAD, AALOAD, BALOAD, CALOAD, SALOAD, IASTORE, LASTORE, FASTORE, DASTORE,
                    AASTORE,
                    BASTORE, CASTORE, SASTORE, IDIV, LDIV, IREM, LREM, GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD,
                    INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE, INVOKEDYNAMIC, NEW, NEWARRAY, ANEWARRAY,
                    ARRAYLENGTH, ATHROW, CHECKCAST, INSTANCEOF, MONITORENTER, MULTIANEWARRAY ->
                true;
            case LDC ->
                ((LdcInsnNode) instruction).cst instanceof Type || ((LdcInsnNode) instruction).cst instanceof ConstantDynamic;
            default -> false;
        };
    }
}
