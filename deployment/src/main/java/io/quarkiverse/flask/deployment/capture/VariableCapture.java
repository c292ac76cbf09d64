package io.quarkiverse.flask.deployment.capture;

import java.util.function.Consumer;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the methods of a class tell what their variables hold when an exception passes them. As long as none does, they run
 * the same instructions as before: all that is added stands behind them, in exception handlers that throw again what they
 * caught.
 */
public final class VariableCapture {

    /** Where a class file has it. */
    private static final int MAJOR_VERSION = 6;
    /** Older classes have no frames of types for the verifier, which the handlers' are made from. */
    private static final int OLDEST = Opcodes.V1_7;
    /** HotSpot does not compile longer methods. */
    private static final int MAX_COMPILED = 8000;
    private static final int MAX_CODE = 65_000;

    private VariableCapture() {
    }

    /**
     * Returns the class with its methods watched, or as it is if there is nothing to watch.
     *
     * @param classFile as the compiler wrote it
     * @param leftAlone is told the methods that are too big, such as {@code org.acme.Hello.index}
     */
    public static byte[] transform(byte[] classFile, Consumer<String> leftAlone) {
        ClassReader reader = new ClassReader(classFile);
        if (reader.readUnsignedShort(MAJOR_VERSION) < OLDEST || (reader.getAccess() & Opcodes.ACC_MODULE) != 0) {
            return classFile;
        }
        ClassNode type = new ClassNode();
        reader.accept(type, ClassReader.EXPAND_FRAMES);
        boolean changed = false;
        for (int i = 0; i < type.methods.size(); i++) {
            MethodNode method = type.methods.get(i);
            if (isWatchable(method)) {
                MethodNode original = copy(method);
                if (Handlers.add(type.name, method)) {
                    boolean grown = isTooBig(original, method);
                    if (grown) {
                        type.methods.set(i, original);
                        leftAlone.accept(type.name.replace('/', '.') + "." + method.name);
                    }
                    changed |= !grown;
                }
            }
        }
        return changed ? write(reader, type, classFile, leftAlone) : classFile;
    }

    private static byte[] write(ClassReader reader, ClassNode type, byte[] classFile, Consumer<String> leftAlone) {
        try {
            ClassWriter writer = new ClassWriter(reader, 0);
            type.accept(writer);
            return writer.toByteArray();
        } catch (ClassTooLargeException | MethodTooLargeException e) {
            type.methods.forEach(method -> leftAlone.accept(type.name.replace('/', '.') + "." + method.name));
            return classFile;
        }
    }

    private static boolean isWatchable(MethodNode method) {
        return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_BRIDGE)) == 0
                && method.localVariables != null && !method.localVariables.isEmpty();
    }

    private static MethodNode copy(MethodNode method) {
        MethodNode copy = new MethodNode(Opcodes.ASM9, method.access, method.name, method.desc, method.signature,
                method.exceptions.toArray(String[]::new));
        method.accept(copy);
        return copy;
    }

    private static boolean isTooBig(MethodNode before, MethodNode after) {
        int size = size(after);
        return size > MAX_CODE || size > MAX_COMPILED && size(before) <= MAX_COMPILED;
    }

    private static int size(MethodNode method) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        return size.getMaxSize();
    }
}
