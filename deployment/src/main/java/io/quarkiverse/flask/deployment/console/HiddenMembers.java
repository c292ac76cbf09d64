package io.quarkiverse.flask.deployment.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets one class use members that it may not: each use is bound when it is first run, by a caller that may.
 */
final class HiddenMembers {

    private static final String ACCESS = "io/quarkiverse/flask/runtime/internal/debug/console/Access";
    private static final Handle BIND = new Handle(Opcodes.H_INVOKESTATIC, ACCESS, "bind",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
            false);
    private static final String INIT = "<init>";

    /** Tells whether a member may not simply be used. */
    @FunctionalInterface
    interface Hidden {
        boolean test(String owner, String name, String descriptor);
    }

    private final ClassNode node;
    private final Hidden hidden;
    private int bridges;

    HiddenMembers(ClassNode node, Hidden hidden) {
        this.node = node;
        this.hidden = hidden;
    }

    void open(MethodNode method) {
        Deque<TypeInsnNode> created = new ArrayDeque<>();
        Set<LabelNode> gone = new HashSet<>();
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof FieldInsnNode field && hidden.test(field.owner, field.name, field.desc)) {
                method.instructions.set(field, use(field));
            } else if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
                created.push(type);
            } else if (instruction instanceof MethodInsnNode call) {
                open(method.instructions, call, created, gone);
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                bridge(dynamic);
            }
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FrameNode frame) {
                forget(frame.stack, gone);
                forget(frame.local, gone);
            }
        }
    }

    private void open(InsnList code, MethodInsnNode call, Deque<TypeInsnNode> created, Set<LabelNode> gone) {
        boolean constructs = call.name.equals(INIT) && !created.isEmpty() && created.peek().desc.equals(call.owner);
        TypeInsnNode creation = constructs ? created.pop() : null;
        if (call.getOpcode() == Opcodes.INVOKESPECIAL && !constructs || !hidden.test(call.owner, call.name, call.desc)) {
            return;
        }
        if (!constructs) {
            code.set(call, use(call.getOpcode() == Opcodes.INVOKESTATIC ? "static" : "virtual", call.owner, call.name,
                    call.desc));
            return;
        }
        AbstractInsnNode copied = creation.getNext(); // the compiler duplicates what it creates at once
        if (copied.getOpcode() != Opcodes.DUP) {
            throw new IllegalStateException(
                    "Unexpected code in %s: a new %s is not duplicated".formatted(node.name, call.owner));
        }
        for (AbstractInsnNode before = creation.getPrevious(); before instanceof LabelNode
                || before != null && before.getOpcode() < 0; before = before.getPrevious()) {
            if (before instanceof LabelNode label) {
                gone.add(label);
            }
        }
        // what is not yet constructed becomes null, which is dropped once the object is there
        code.set(copied, new InsnNode(Opcodes.ACONST_NULL));
        code.set(creation, new InsnNode(Opcodes.ACONST_NULL));
        AbstractInsnNode use = use("new", call.owner, INIT, call.desc);
        code.set(call, use);
        AbstractInsnNode last = use;
        for (int opcode : new int[] { Opcodes.SWAP, Opcodes.POP, Opcodes.SWAP, Opcodes.POP }) {
            AbstractInsnNode next = new InsnNode(opcode);
            code.insert(last, next);
            last = next;
        }
    }

    private static void forget(List<Object> types, Set<LabelNode> gone) {
        if (types != null) {
            types.replaceAll(type -> type instanceof LabelNode label && gone.contains(label) ? Opcodes.NULL : type);
        }
    }

    private static InvokeDynamicInsnNode use(FieldInsnNode field) {
        return switch (field.getOpcode()) {
            case Opcodes.GETFIELD, Opcodes.GETSTATIC -> use("get", field.owner, field.name, field.desc, field.getOpcode());
            default -> use("set", field.owner, field.name, field.desc, field.getOpcode());
        };
    }

    private static InvokeDynamicInsnNode use(String kind, String owner, String name, String descriptor) {
        return use(kind, owner, name, descriptor, 0);
    }

    private static InvokeDynamicInsnNode use(String kind, String owner, String name, String descriptor, int opcode) {
        Type self = Type.getObjectType(owner);
        Type type = Type.getType(descriptor);
        Type site = switch (kind) {
            case "get" -> opcode == Opcodes.GETSTATIC ? Type.getMethodType(type) : Type.getMethodType(type, self);
            case "set" -> opcode == Opcodes.PUTSTATIC ? Type.getMethodType(Type.VOID_TYPE, type)
                    : Type.getMethodType(Type.VOID_TYPE, self, type);
            case "static" -> type;
            case "new" -> Type.getMethodType(self, type.getArgumentTypes());
            default -> Type.getMethodType(type.getReturnType(), and(self, type.getArgumentTypes()));
        };
        return new InvokeDynamicInsnNode("use", site.getDescriptor(), BIND, kind, owner, name, descriptor);
    }

    private static Type[] and(Type first, Type... more) {
        Type[] all = new Type[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /**
     * A reference to a method, such as {@code this::helper}, is bound by the JDK, which may not either: it gets a method that
     * may.
     */
    private void bridge(InvokeDynamicInsnNode dynamic) {
        for (int i = 0; i < dynamic.bsmArgs.length; i++) {
            if (dynamic.bsmArgs[i] instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL
                    && hidden.test(handle.getOwner(), handle.getName(), handle.getDesc())) {
                dynamic.bsmArgs[i] = bridge(handle);
            }
        }
    }

    private Handle bridge(Handle handle) {
        String kind = switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> "static";
            case Opcodes.H_NEWINVOKESPECIAL -> "new";
            default -> "virtual";
        };
        InvokeDynamicInsnNode use = use(kind, handle.getOwner(), handle.getName(), handle.getDesc());
        MethodNode bridge = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                "bridge$" + bridges++, use.desc, null, null);
        int local = 0;
        for (Type argument : Type.getArgumentTypes(use.desc)) {
            bridge.instructions.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), local));
            local += argument.getSize();
        }
        bridge.instructions.add(use);
        bridge.instructions.add(new InsnNode(Type.getReturnType(use.desc).getOpcode(Opcodes.IRETURN)));
        node.methods.add(bridge);
        return new Handle(Opcodes.H_INVOKESTATIC, node.name, bridge.name, bridge.desc,
                (node.access & Opcodes.ACC_INTERFACE) != 0);
    }
}
