package io.quarkiverse.flask.deployment.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Knows for each instruction of a method which variables are alive, and what the verifier takes their slots for. The
 * compiler's table of variables says what has a name; the verifier's frames have the last word on what has a value.
 */
final class LiveVariables {

    private static final String OBJECT = "java/lang/Object";
    /** Of the 255 slots that a call may take; long and double take two. */
    private static final int MAX_SLOTS = 200;

    private final MethodNode method;
    private final AnalyzerAdapter verifier;
    /** The variable in scope of each slot: first the parameters, then the others as they were declared. */
    private final LocalVariableNode[] inScope;
    private final Map<LabelNode, List<LocalVariableNode>> starting = new HashMap<>();
    private final Map<LabelNode, List<LocalVariableNode>> ending = new HashMap<>();
    private final Map<TryCatchBlockNode, BitSet> needs = new HashMap<>();
    /** The slots that hold what a handler caught. */
    private final BitSet caught = new BitSet();
    private final BitSet handlers = new BitSet();
    /** Where other variables or other handlers begin to count. */
    private final Set<LabelNode> borders = new HashSet<>();
    /** What has been so since the last change; {@code null} if that has not been asked. */
    private Watched known;

    LiveVariables(String owner, MethodNode method) {
        this.method = method;
        this.verifier = new AnalyzerAdapter(owner, method.access, method.name, method.desc, null);
        this.inScope = new LocalVariableNode[method.maxLocals];
        for (LocalVariableNode variable : method.localVariables) {
            starting.computeIfAbsent(variable.start, any -> new ArrayList<>()).add(variable);
            ending.computeIfAbsent(variable.end, any -> new ArrayList<>()).add(variable);
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            needs.put(block, needs(block.handler));
            handlers.set(index(block.handler));
            borders.add(block.start);
            borders.add(block.end);
        }
        borders.addAll(starting.keySet());
        borders.addAll(ending.keySet());
    }

    /** Goes on to the next instruction, after those before it. */
    void pass(AbstractInsnNode instruction) {
        if (instruction instanceof LabelNode label) {
            ending.getOrDefault(label, List.of()).forEach(variable -> inScope[variable.index] = null);
            starting.getOrDefault(label, List.of()).forEach(variable -> inScope[variable.index] = variable);
        } else if (instruction.getOpcode() == Opcodes.ASTORE) {
            caught.set(((VarInsnNode) instruction).var, isHandler(instruction));
        }
        instruction.accept(verifier);
        if (changes(instruction)) {
            known = null;
        }
    }

    private boolean changes(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE || opcode == Opcodes.INVOKESPECIAL
                || instruction instanceof FrameNode || instruction instanceof LabelNode label && borders.contains(label);
    }

    /** Returns what is so before an instruction runs, {@code null} if nothing must watch it. */
    Watched at(AbstractInsnNode instruction) {
        if (verifier.locals == null || callsSuper(instruction)) {
            return null;
        }
        if (known == null) {
            known = watched(instruction);
        }
        return known;
    }

    private Watched watched(AbstractInsnNode instruction) {
        int index = index(instruction);
        List<TryCatchBlockNode> enclosing = method.tryCatchBlocks.stream()
                .filter(block -> index(block.start) < index && index < index(block.end)).toList();
        Object[] frame = new Object[verifier.locals.size()];
        Arrays.fill(frame, Opcodes.TOP);
        List<LocalVariableNode> variables = variables(frame);
        for (TryCatchBlockNode block : enclosing) {
            needs.get(block).stream().forEach(slot -> frame[slot] = type(slot));
        }
        if (type(0) == Opcodes.UNINITIALIZED_THIS) {
            frame[0] = Opcodes.UNINITIALIZED_THIS;
        }
        return Arrays.stream(frame).anyMatch(Label.class::isInstance) ? null
                : new Watched(Arrays.asList(frame), variables, enclosing);
    }

    /** Finds the variables that are alive, and enters their kinds into the frame. */
    private List<LocalVariableNode> variables(Object[] frame) {
        List<LocalVariableNode> alive = new ArrayList<>();
        int slots = 0;
        for (int slot = 0; slot < Math.min(inScope.length, frame.length); slot++) {
            if (inScope[slot] != null) {
                Type type = Type.getType(inScope[slot].desc);
                Object kind = kind(type);
                slots += type.getSize();
                if (slots <= MAX_SLOTS && holds(type(slot), kind)) {
                    frame[slot] = kind;
                    alive.add(inScope[slot]);
                }
            }
        }
        return alive;
    }

    private static Object kind(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> OBJECT;
        };
    }

    private static boolean holds(Object found, Object kind) {
        return kind.equals(OBJECT) ? found instanceof String || found == Opcodes.NULL : found == kind;
    }

    private Object type(int slot) {
        return slot < verifier.locals.size() ? verifier.locals.get(slot) : Opcodes.TOP;
    }

    /** While a constructor calls the one of its superclass, the verifier allows no handler. */
    private boolean callsSuper(AbstractInsnNode instruction) {
        if (instruction.getOpcode() != Opcodes.INVOKESPECIAL || !((MethodInsnNode) instruction).name.equals("<init>")) {
            return false;
        }
        int arguments = (Type.getArgumentsAndReturnSizes(((MethodInsnNode) instruction).desc) >> 2) - 1;
        return verifier.stack.get(verifier.stack.size() - 1 - arguments) == Opcodes.UNINITIALIZED_THIS;
    }

    /** Tells whether this throws again what a handler caught, as each {@code finally} does: it has been seen before. */
    boolean throwsAgain(AbstractInsnNode instruction) {
        AbstractInsnNode before = previous(instruction);
        return instruction.getOpcode() == Opcodes.ATHROW && before != null && before.getOpcode() == Opcodes.ALOAD
                && caught.get(((VarInsnNode) before).var);
    }

    /** Tells whether a handler begins with this instruction. */
    private boolean isHandler(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction.getPrevious(); at != null && at.getOpcode() < 0; at = at.getPrevious()) {
            if (at instanceof LabelNode && handlers.get(index(at))) {
                return true;
            }
        }
        return false;
    }

    private static AbstractInsnNode previous(AbstractInsnNode instruction) {
        AbstractInsnNode before = instruction.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before;
    }

    /** Returns the slots that a handler of the method itself reads, by the frame that it begins with. */
    private BitSet needs(LabelNode handler) {
        BitSet slots = new BitSet();
        AbstractInsnNode at = handler;
        while (!(at instanceof FrameNode)) {
            at = at.getNext();
        }
        int slot = 0;
        for (Object type : ((FrameNode) at).local) {
            slots.set(slot, type != Opcodes.TOP);
            slot += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        }
        return slots;
    }

    private int index(AbstractInsnNode instruction) {
        return method.instructions.indexOf(instruction);
    }
}
