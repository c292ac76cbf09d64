package io.quarkiverse.flask.runtime.internal.debug.console;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/**
 * Where the classes of a console are defined: beside the class of a frame, or below the application.
 */
sealed interface Home {

    /** The package; empty for classes without one. */
    String packageName();

    /** Knows the application's classes and those that were defined. */
    ClassLoader loader();

    /** Defines a class of the package. */
    Class<?> define(byte[] classFile) throws IllegalAccessException;

    static Home of(Class<?> declaring, ClassLoader application) throws IllegalAccessException {
        return declaring == null ? new Below(new Loader(application))
                : new Beside(declaring, MethodHandles.privateLookupIn(declaring, MethodHandles.lookup()));
    }

    /** Classes that belong to the package of another. */
    record Beside(Class<?> declaring, Lookup lookup) implements Home {

        @Override
        public String packageName() {
            return declaring.getPackageName();
        }

        @Override
        public ClassLoader loader() {
            return declaring.getClassLoader();
        }

        @Override
        public Class<?> define(byte[] classFile) throws IllegalAccessException {
            return lookup.defineClass(classFile);
        }
    }

    /** Classes that only the console knows. */
    record Below(Loader loader) implements Home {

        @Override
        public String packageName() {
            return ShellNames.PACKAGE;
        }

        @Override
        public Class<?> define(byte[] classFile) {
            return loader.define(classFile);
        }
    }

    /** Lets classes be defined. */
    final class Loader extends ClassLoader {

        Loader(ClassLoader parent) {
            super(parent);
        }

        Class<?> define(byte[] classFile) {
            return defineClass(null, classFile, 0, classFile.length);
        }
    }
}
