package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the lines of classes and methods in what the compiler has noted of them.
 */
final class ClassPlaces {

    private static final String CONSTRUCTOR = "<init>";

    private ClassPlaces() {
    }

    static Optional<Place> of(MethodInfo method) {
        return of(method.declaringClass().name().toString(), method.name(), method.descriptor());
    }

    static Optional<Place> of(DotName type) {
        return of(type.toString(), null, null);
    }

    /**
     * Returns where a class, or a method of it, is written.
     *
     * @param method its name, or {@code null} for the class
     * @param descriptor its descriptor, or {@code null} for the first of that name
     */
    static Optional<Place> of(String type, String method, String descriptor) {
        String file = type.replace('.', '/') + ".class";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Scanner scanner = new Scanner(method == null ? CONSTRUCTOR : method, descriptor);
            new ClassReader(in).accept(scanner, ClassReader.SKIP_FRAMES);
            return scanner.source == null ? Optional.empty() : Optional.of(scanner.place(type, method));
        } catch (IOException e) {
            throw new UncheckedIOException("The class file %s cannot be read".formatted(file), e);
        }
    }

    /** Methods begin where their first statement does: the compiler notes no more. */
    private static final class Scanner extends ClassVisitor {

        private final String wanted;
        private final String descriptor;
        private String source;
        private OptionalInt line = OptionalInt.empty();

        Scanner(String wanted, String descriptor) {
            super(Opcodes.ASM9);
            this.wanted = wanted;
            this.descriptor = descriptor;
        }

        @Override
        public void visitSource(String file, String debug) {
            source = file;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            if (line.isPresent() || !name.equals(wanted) || descriptor != null && !descriptor.equals(type)) {
                return null;
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLineNumber(int number, Label start) {
                    line = line.isPresent() ? line : OptionalInt.of(number);
                }
            };
        }

        private Place place(String type, String method) {
            int end = type.lastIndexOf('.');
            String folder = end < 0 ? "" : type.substring(0, end + 1).replace('.', '/');
            return new Place(folder + source, line.isPresent() ? List.of(line.getAsInt()) : List.of(),
                    type + "." + (method == null ? CONSTRUCTOR : method));
        }
    }
}
