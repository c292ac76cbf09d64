package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import io.quarkiverse.flask.Flask;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Tells what the application, and libraries with an index, use: by that the build knows what a start can do without.
 */
final class Calls {

    private static final String FLASK = Flask.class.getPackageName() + ".";

    private final List<IndexView> indexes;

    Calls(ApplicationIndexBuildItem application, CombinedIndexBuildItem combined) {
        this.indexes = List.of(application.getIndex(), combined.getIndex());
    }

    /** Returns the classes that name a type, those of Flask itself left out. */
    Stream<DotName> users(DotName type) {
        return indexes.stream().flatMap(index -> index.getKnownUsers(type).stream()).filter(user -> !isOwn(user))
                .map(ClassInfo::name).distinct();
    }

    private boolean isOwn(ClassInfo user) {
        return user.name().toString().startsWith(FLASK) && indexes.get(0).getClassByName(user.name()) == null;
    }

    /** Tells whether some class calls one of these methods of a type, or refers to it. */
    boolean any(DotName type, Set<String> methods) {
        return users(type).anyMatch(user -> calls(user, type.toString().replace('.', '/'), methods));
    }

    private static boolean calls(DotName user, String owner, Set<String> methods) {
        String file = user.toString().replace('.', '/') + ".class";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            Search search = new Search(owner, methods);
            if (in != null) {
                new ClassReader(in).accept(search, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
            return search.found;
        } catch (IOException e) {
            throw new UncheckedIOException("The class file %s cannot be read".formatted(file), e);
        }
    }

    private static final class Search extends ClassVisitor {

        private final String owner;
        private final Set<String> methods;
        private boolean found;

        Search(String owner, Set<String> methods) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.methods = methods;
        }

        private void see(String calledOwner, String method) {
            found |= calledOwner.equals(owner) && methods.contains(method);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String calledOwner, String called, String type, boolean ofInterface) {
                    see(calledOwner, called);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            see(handle.getOwner(), handle.getName());
                        }
                    }
                }
            };
        }
    }
}
