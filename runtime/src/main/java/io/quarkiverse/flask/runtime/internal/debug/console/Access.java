package io.quarkiverse.flask.runtime.internal.debug.console;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

import io.quarkus.arc.ClientProxy;

/**
 * Uses members that are not public, for classes that may not; their code names it.
 */
public final class Access {

    private static final String INIT = "<init>";
    private static final MethodHandle BEAN = bean();

    private Access() {
    }

    /**
     * Binds one use of a member.
     *
     * @param caller who uses it
     * @param kind {@code get}, {@code set}, {@code static}, {@code virtual} or {@code new}
     * @param owner the class that is asked for it, as class files write it
     * @param member its name
     * @param descriptor its descriptor
     */
    public static CallSite bind(Lookup caller, String name, MethodType type, String kind, String owner, String member,
            String descriptor) throws ReflectiveOperationException {
        Class<?> asked = Class.forName(owner.replace('/', '.'), false, caller.lookupClass().getClassLoader());
        Member found = find(asked, member, descriptor);
        if (found == null) {
            throw new NoSuchMethodException("%s has no %s any more".formatted(asked.getName(), member));
        }
        Lookup lookup = MethodHandles.privateLookupIn(found.getDeclaringClass(), MethodHandles.lookup());
        return new ConstantCallSite(ofBean(handle(lookup, kind, found), found).asType(type));
    }

    /** What is injected stands for a bean and has fields of its own, which nobody means. */
    private static MethodHandle ofBean(MethodHandle handle, Member found) {
        if (Modifier.isStatic(found.getModifiers()) || found instanceof Constructor<?>) {
            return handle;
        }
        Class<?> object = handle.type().parameterType(0);
        return MethodHandles.filterArguments(handle, 0, BEAN.asType(MethodType.methodType(object, object)));
    }

    private static MethodHandle bean() {
        try {
            return MethodHandles.lookup().findStatic(Access.class, "bean", MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Object bean(Object used) {
        return ClientProxy.unwrap(used);
    }

    private static MethodHandle handle(Lookup lookup, String kind, Member found) throws IllegalAccessException {
        return switch (kind) {
            case "get" -> lookup.unreflectGetter((Field) found);
            case "set" -> lookup.unreflectSetter((Field) found);
            case "new" -> lookup.unreflectConstructor((Constructor<?>) found).asFixedArity();
            default -> lookup.unreflect((Method) found).asFixedArity();
        };
    }

    /** Tells whether code of a package may not use a member that a class has, because of who declares it, or how. */
    static boolean isHidden(Class<?> owner, String member, String descriptor, String fromPackage) {
        Member found = find(owner, member, descriptor);
        if (found == null) {
            return false;
        }
        if (found.getDeclaringClass().getPackageName().equals(fromPackage)
                && owner.getPackageName().equals(fromPackage)) {
            return Modifier.isPrivate(found.getModifiers());
        }
        return !Modifier.isPublic(found.getModifiers()) || !Modifier.isPublic(owner.getModifiers())
                || !Modifier.isPublic(found.getDeclaringClass().getModifiers()) && Modifier.isStatic(found.getModifiers());
    }

    private static Member find(Class<?> owner, String member, String descriptor) {
        return lineage(owner).flatMap(type -> declared(type, member, descriptor)).findFirst().orElse(null);
    }

    private static Stream<? extends Member> declared(Class<?> type, String member, String descriptor) {
        if (!descriptor.startsWith("(")) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getName().equals(member) && field.getType().descriptorString().equals(descriptor));
        }
        Stream<? extends Executable> candidates = member.equals(INIT) ? Arrays.stream(type.getDeclaredConstructors())
                : Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getName().equals(member));
        return candidates.filter(candidate -> descriptor(candidate).equals(descriptor));
    }

    private static String descriptor(Executable executable) {
        Class<?> returned = executable instanceof Method method ? method.getReturnType() : void.class;
        return MethodType.methodType(returned, executable.getParameterTypes()).descriptorString();
    }

    /** Returns a class, what it extends, then what it implements. */
    static Stream<Class<?>> lineage(Class<?> type) {
        Stream<Class<?>> classes = Stream.iterate((Class<?>) type, known -> known != null, Class::getSuperclass);
        return Stream.concat(classes, interfaces(type)).distinct();
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return type == null ? Stream.empty()
                : Stream.concat(
                        Arrays.stream(type.getInterfaces()).flatMap(each -> Stream.concat(Stream.of(each), interfaces(each))),
                        interfaces(type.getSuperclass()));
    }
}
