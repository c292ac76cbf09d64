package io.quarkiverse.flask.runtime.internal.debug.capture;

/**
 * A local variable or a parameter of a method, as the compiler noted it.
 *
 * @param name its name; {@code this} for the object itself
 * @param descriptor its erased type as class files write it: {@code I}, {@code Ljava/util/List;}
 * @param signature its type with type arguments, as class files write it; {@code null} if it has none
 */
public record Variable(String name, String descriptor, String signature) {
}
