package io.quarkiverse.flask.deployment.capture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The handlers that are added to one method: for each set of variables one, which keeps them for the exception and throws it
 * again. They come before the method's own handlers, so that these see the exception next, as they would have without.
 */
final class Handlers {

    private static final Handle LINK = new Handle(Opcodes.H_INVOKESTATIC,
            "io/quarkiverse/flask/runtime/internal/debug/capture/CaptureBootstrap", "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;"
                    + "Ljava/lang/String;Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
            false);
    private static final String THROWABLE = "java/lang/Throwable";

    private final MethodNode method;
    private final List<TryCatchBlockNode> first = new ArrayList<>();
    private final List<TryCatchBlockNode> last = new ArrayList<>();
    private final int thrown;

    private Handlers(MethodNode method) {
        this.method = method;
        this.thrown = method.maxLocals;
    }

    /** What one handler is for: pieces of the method, and the lines in them. */
    private static final class Pieces {

        private final List<AbstractInsnNode[]> ranges = new ArrayList<>();
        private final BitSet lines = new BitSet();
    }

    /** Adds handlers; tells whether there were any to add. */
    static boolean add(String owner, MethodNode method) {
        Map<Watched, Pieces> watched = watched(owner, method);
        if (watched.isEmpty()) {
            return false;
        }
        Handlers handlers = new Handlers(method);
        int stack = 0;
        for (Map.Entry<Watched, Pieces> each : watched.entrySet()) {
            stack = Math.max(stack, handlers.add(each.getKey(), each.getValue()));
        }
        method.maxLocals++;
        method.maxStack = Math.max(method.maxStack, stack);
        method.tryCatchBlocks.addAll(0, handlers.first);
        method.tryCatchBlocks.addAll(handlers.last);
        return true;
    }

    /** Gathers the instructions from which exceptions may come, by what is so there; neighbours are one piece. */
    private static Map<Watched, Pieces> watched(String owner, MethodNode method) {
        Map<Watched, Pieces> all = new LinkedHashMap<>();
        LiveVariables live = new LiveVariables(owner, method);
        Watched open = null;
        int line = 0;
        for (AbstractInsnNode at = method.instructions.getFirst(); at != null; at = at.getNext()) {
            if (at instanceof LineNumberNode number) {
                line = number.line;
            }
            if (at.getOpcode() >= 0) {
                Watched now = live.at(at);
                if (now == null || !now.equals(open)) {
                    open = null;
                }
                if (now != null && !now.variables().isEmpty() && Throwing.mayThrow(at) && !live.throwsAgain(at)) {
                    Pieces pieces = all.computeIfAbsent(now, any -> new Pieces());
                    if (open == null) {
                        pieces.ranges.add(new AbstractInsnNode[] { at, at });
                    } else {
                        pieces.ranges.get(pieces.ranges.size() - 1)[1] = at;
                    }
                    pieces.lines.set(line);
                    open = now;
                }
            }
            live.pass(at);
        }
        return all;
    }

    /** Adds one handler; returns how much of the stack it needs. */
    private int add(Watched watched, Pieces pieces) {
        InsnList code = method.instructions;
        LabelNode handler = new LabelNode();
        LabelNode capture = new LabelNode();
        LabelNode captured = new LabelNode();
        LabelNode failed = new LabelNode();
        LabelNode end = new LabelNode();
        for (AbstractInsnNode[] range : pieces.ranges) {
            LabelNode from = new LabelNode();
            LabelNode to = new LabelNode();
            code.insertBefore(range[0], from);
            code.insert(range[1], to);
            first.add(new TryCatchBlockNode(from, to, handler, null));
        }
        code.add(handler);
        code.add(frame(watched.frame(), false));
        code.add(new VarInsnNode(Opcodes.ASTORE, thrown));
        code.add(capture);
        int stack = 1 + capture(watched, pieces.lines, code);
        code.add(captured);
        code.add(new InsnNode(Opcodes.ATHROW));
        // whatever goes wrong meanwhile, a stack that is full for instance, the exception is the one that was thrown;
        // this has to throw by itself, since HotSpot's first compiler gives up on handlers that other code runs into
        code.add(failed);
        code.add(frame(watched.frame(), true));
        code.add(new VarInsnNode(Opcodes.ALOAD, thrown));
        code.add(new InsnNode(Opcodes.ATHROW));
        code.add(end);
        first.add(0, new TryCatchBlockNode(capture, captured, failed, null));
        watched.enclosing().forEach(block -> last.add(new TryCatchBlockNode(handler, end, block.handler, block.type)));
        return Math.max(2, stack);
    }

    private int capture(Watched watched, BitSet lines, InsnList code) {
        code.add(new VarInsnNode(Opcodes.ALOAD, thrown));
        StringBuilder descriptor = new StringBuilder("(L" + THROWABLE + ";");
        StringBuilder variables = new StringBuilder();
        int slots = 0;
        for (LocalVariableNode variable : watched.variables()) {
            Type type = Type.getType(variable.desc);
            code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), variable.index));
            descriptor.append(type.getSort() < Type.ARRAY ? variable.desc : "Ljava/lang/Object;");
            variables.append(variable.name).append('\t').append(variable.desc);
            if (variable.signature != null) {
                variables.append('\t').append(variable.signature);
            }
            variables.append('\n');
            slots += type.getSize();
        }
        code.add(new InvokeDynamicInsnNode("capture", descriptor.append(")L" + THROWABLE + ";").toString(), LINK, method.name,
                text(lines), variables.toString()));
        return slots;
    }

    private FrameNode frame(List<Object> slots, boolean withThrown) {
        List<Object> locals = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            Object type = slots.get(slot);
            locals.add(type);
            if (type == Opcodes.LONG || type == Opcodes.DOUBLE) {
                slot++;
            }
        }
        if (withThrown) {
            for (int slot = slots.size(); slot < thrown; slot++) {
                locals.add(Opcodes.TOP);
            }
            locals.add(THROWABLE);
        }
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] { THROWABLE });
    }

    private static String text(BitSet lines) {
        StringBuilder text = new StringBuilder();
        for (int from = lines.nextSetBit(0); from >= 0;) {
            int to = lines.nextClearBit(from) - 1;
            text.append(text.isEmpty() ? "" : " ").append(from).append(to > from ? "-" + to : "");
            from = lines.nextSetBit(to + 1);
        }
        return text.toString();
    }
}
