package io.quarkiverse.flask.deployment.console;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Asks at the begin of methods and before each jump back whether to go on: nothing runs forever without these.
 */
final class StopChecks {

    /** The field of a frame's class whose value throws an error when it is time to stop. */
    static final String FIELD = "$check";
    static final String DESCRIPTOR = "Ljava/lang/Runnable;";

    private StopChecks() {
    }

    static void add(MethodNode method, String frame) {
        if (method.instructions.size() == 0) {
            return;
        }
        Set<LabelNode> passed = new HashSet<>();
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof LabelNode label) {
                passed.add(label);
            } else if (targets(instruction).stream().anyMatch(passed::contains)) {
                method.instructions.insertBefore(instruction, check(frame));
            }
        }
        if (!method.name.equals("<init>")) { // there is always a caller
            method.instructions.insert(check(frame));
        }
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return table.labels;
        }
        return instruction instanceof LookupSwitchInsnNode lookup ? lookup.labels : List.of();
    }

    private static InsnList check(String frame) {
        InsnList check = new InsnList();
        check.add(new FieldInsnNode(Opcodes.GETSTATIC, frame, FIELD, DESCRIPTOR));
        check.add(new MethodInsnNode(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true));
        return check;
    }
}
