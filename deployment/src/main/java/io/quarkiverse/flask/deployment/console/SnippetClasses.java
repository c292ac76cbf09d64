package io.quarkiverse.flask.deployment.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes classes that JShell compiled run in a frame: with the frame's package, able to use what is private there, and to be
 * stopped.
 */
final class SnippetClasses {

    private final SnippetNames names;
    private final String frame;
    private final Predicate<String[]> hidden;

    private SnippetClasses(SnippetNames names, String frame, Predicate<String[]> hidden) {
        this.names = names;
        this.frame = frame;
        this.hidden = hidden;
    }

    /**
     * Changes classes.
     *
     * @param prefix what the names of the changed classes begin with, as class files write it
     * @param frame the class that holds the frame's variables
     * @param hidden tells whether a snippet may not simply use the member of an owner, a name and a descriptor
     * @return the classes by name; those that others extend come first
     */
    static Map<String, byte[]> of(Collection<byte[]> classes, String prefix, String frame, Predicate<String[]> hidden) {
        SnippetClasses changed = new SnippetClasses(new SnippetNames(prefix), frame, hidden);
        Map<String, ClassNode> nodes = new LinkedHashMap<>();
        for (byte[] bytes : classes) {
            ClassNode node = changed.renamed(bytes);
            nodes.put(node.name, node);
        }
        Map<String, byte[]> written = new LinkedHashMap<>();
        nodes.values().forEach(node -> changed.write(node, nodes, written));
        return written;
    }

    private ClassNode renamed(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(new ClassRemapper(node, names), ClassReader.EXPAND_FRAMES);
        return node;
    }

    private void write(ClassNode node, Map<String, ClassNode> nodes, Map<String, byte[]> written) {
        if (node == null || written.containsKey(node.name)) {
            return;
        }
        Stream.concat(Stream.of(node.superName), node.interfaces.stream())
                .forEach(parent -> write(nodes.get(parent), nodes, written));
        HiddenMembers access = new HiddenMembers(node, this::isHidden);
        for (MethodNode method : node.methods.toArray(MethodNode[]::new)) {
            access.open(method);
            StopChecks.add(method, frame);
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        written.put(node.name, writer.toByteArray());
    }

    private boolean isHidden(String owner, String name, String descriptor) {
        return owner.charAt(0) != '[' && !names.isSnippet(owner) && !owner.equals(frame)
                && hidden.test(new String[] { owner, name, descriptor });
    }
}
