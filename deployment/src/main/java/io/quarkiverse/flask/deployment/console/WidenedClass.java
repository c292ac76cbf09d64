package io.quarkiverse.flask.deployment.console;

import java.util.HashSet;
import java.util.Set;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A class as the console's compiler sees it: all is public and has a name, also what is local, anonymous, or made by the
 * compiler
 * to hold what a class captures. Only to compile against: its methods have no code.
 */
final class WidenedClass extends ClassVisitor {

    private static final int NOT_PUBLIC = Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;

    private final Set<String> declared = new HashSet<>();
    private String name;
    private boolean local;

    private WidenedClass(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** Widens a class; classes without package get that of JShell's own, since no other package could name them. */
    static byte[] of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(0);
        boolean unnamed = reader.getClassName().indexOf('/') < 0;
        ClassVisitor next = unnamed ? new ClassRemapper(writer, new IntoPackage()) : writer;
        reader.accept(new WidenedClass(next), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** Moves classes without package. */
    private static final class IntoPackage extends Remapper {

        IntoPackage() {
            super(Opcodes.ASM9);
        }

        @Override
        public String map(String internalName) {
            return internalName.indexOf('/') < 0 ? SnippetNames.PACKAGE + internalName : internalName;
        }
    }

    @Override
    public void visit(int version, int access, String className, String signature, String superName, String[] interfaces) {
        name = className;
        super.visit(version, widened(access), className, kept(signature, true), superName, interfaces);
    }

    @Override
    public void visitOuterClass(String owner, String method, String descriptor) {
        local = true; // and becomes a class of the package
    }

    @Override
    public void visitNestHost(String nestHost) {
        // of no interest to a compiler
    }

    @Override
    public void visitNestMember(String nestMember) {
        // of no interest to a compiler
    }

    @Override
    public void visitInnerClass(String inner, String outer, String innerName, int access) {
        if (outer != null && innerName != null) {
            super.visitInnerClass(inner, outer, innerName, widened(access));
        }
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        boolean captured = field.startsWith("this$") || field.startsWith("val$");
        int shown = captured ? access & ~Opcodes.ACC_SYNTHETIC : access;
        return super.visitField(widened(shown), field, descriptor, kept(signature, false), value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
        return super.visitMethod(widened(access), method, descriptor, kept(signature, false), exceptions);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String component, String descriptor, String signature) {
        return super.visitRecordComponent(component, descriptor, kept(signature, false));
    }

    private static int widened(int access) {
        return access & ~NOT_PUBLIC | Opcodes.ACC_PUBLIC;
    }

    /** Leaves signatures out that say more than can be said outside of the method that a class is local to. */
    private String kept(String signature, boolean ofClass) {
        if (signature == null) {
            return null;
        }
        TypeNames names = TypeNames.of(signature);
        if (ofClass) {
            declared.addAll(names.declared());
        }
        boolean known = !names.local() && (!isLocal() || declared.containsAll(names.undeclared()));
        return known ? signature : null;
    }

    /** A class's signature comes before it is known whether it is local; local classes have a digit in their name. */
    private boolean isLocal() {
        return local || name.matches(".*\\$\\d.*");
    }
}
