package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import io.quarkiverse.flask.Flask;

/** What the classes say that an executable of an application has, those of dev mode left out. */
final class RuntimeClasses {

    private static final String ROOT = Flask.class.getPackageName().replace('.', '/');
    private static final List<String> DEV_MODE = List.of("runtime/internal/debug/", "runtime/internal/devui/");

    private RuntimeClasses() {
    }

    /** Is told of each call. Types have dots and no {@code io.quarkiverse.flask.}, owners have slashes. */
    @FunctionalInterface
    interface Calls {
        void found(String type, String method, String owner, String name);
    }

    /** Is told of each static field, with its descriptor. */
    @FunctionalInterface
    interface Statics {
        void found(String type, String name, String descriptor);
    }

    static void calls(Calls calls) {
        scan(type -> new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature,
                    String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(int opcode, String owner, String name, String called, boolean isInterface) {
                        calls.found(type, method, owner, name);
                    }

                    @Override
                    public void visitInvokeDynamicInsn(String name, String called, Handle bootstrap, Object... arguments) {
                        Arrays.stream(arguments).filter(Handle.class::isInstance).map(Handle.class::cast)
                                .forEach(handle -> calls.found(type, method, handle.getOwner(), handle.getName()));
                    }
                };
            }
        });
    }

    static void statics(Statics statics) {
        scan(type -> new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
                if ((access & Opcodes.ACC_STATIC) != 0) {
                    statics.found(type, name, descriptor);
                }
                return null;
            }
        });
    }

    private interface Visitors {
        ClassVisitor of(String type);
    }

    private static void scan(Visitors visitors) {
        try {
            URI code = Flask.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(code);
            if (Files.isDirectory(path)) {
                scan(path.resolve(ROOT), visitors);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    scan(jar.getPath("/" + ROOT), visitors);
                }
            }
        } catch (Exception e) {
            throw new AssertionError("The classes of the runtime cannot be read", e);
        }
    }

    private static void scan(Path root, Visitors visitors) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (DEV_MODE.stream().noneMatch(name::startsWith)) {
                    read(file, visitors.of(name.substring(0, name.length() - ".class".length()).replace('/', '.')));
                }
            });
        }
    }

    private static void read(Path file, ClassVisitor visitor) {
        try {
            new ClassReader(Files.readAllBytes(file)).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
