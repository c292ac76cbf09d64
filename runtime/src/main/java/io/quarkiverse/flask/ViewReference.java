package io.quarkiverse.flask;

import java.io.Serializable;

/**
 * A view by method reference, for {@link Flask#urlFor(Of1, Object)}: {@code Users::profile}.
 * <p>
 * The compiler checks that the view exists and takes such arguments; the build finds its endpoint and the variables that
 * its parameters bind, and puts both in place of the reference, so that nothing is looked up while the application runs.
 * It must refer to a method with a {@link Route}, {@link Get} and so on, by its class: not {@code this::profile}, no lambda.
 *
 * @since 1.0
 */
public interface ViewReference extends Serializable {

    /**
     * A view with no parameters.
     *
     * @param <V> the class that declares it
     */
    @FunctionalInterface
    interface Of0<V> extends ViewReference {

        /**
         * Stands for the view's method; it is never called.
         */
        Object call(V view) throws Throwable;
    }

    /**
     * A view with one parameter.
     *
     * @param <V> the class that declares it
     * @param <A> the type of its first parameter
     */
    @FunctionalInterface
    interface Of1<V, A> extends ViewReference {

        /**
         * Stands for the view's method; it is never called.
         */
        Object call(V view, A first) throws Throwable;
    }

    /**
     * A view with two parameters.
     *
     * @param <V> the class that declares it
     * @param <A> the type of its first parameter
     * @param <B> the type of its second parameter
     */
    @FunctionalInterface
    interface Of2<V, A, B> extends ViewReference {

        /**
         * Stands for the view's method; it is never called.
         */
        Object call(V view, A first, B second) throws Throwable;
    }

    /**
     * A view with three parameters.
     *
     * @param <V> the class that declares it
     * @param <A> the type of its first parameter
     * @param <B> the type of its second parameter
     * @param <C> the type of its third parameter
     */
    @FunctionalInterface
    interface Of3<V, A, B, C> extends ViewReference {

        /**
         * Stands for the view's method; it is never called.
         */
        Object call(V view, A first, B second, C third) throws Throwable;
    }

    /**
     * A view with four parameters.
     *
     * @param <V> the class that declares it
     * @param <A> the type of its first parameter
     * @param <B> the type of its second parameter
     * @param <C> the type of its third parameter
     * @param <D> the type of its fourth parameter
     */
    @FunctionalInterface
    interface Of4<V, A, B, C, D> extends ViewReference {

        /**
         * Stands for the view's method; it is never called.
         */
        Object call(V view, A first, B second, C third, D fourth) throws Throwable;
    }

    /**
     * A view with five parameters.
     *
     * @param <V> the class that declares it
     * @param <A> the type of its first parameter
     * @param <B> the type of its second parameter
     * @param <C> the type of its third parameter
     * @param <D> the type of its fourth parameter
     * @param <E> the type of its fifth parameter
     */
    @FunctionalInterface
    interface Of5<V, A, B, C, D, E> extends ViewReference {

        /**
         * Stands for the view's method; it is never called.
         */
        Object call(V view, A first, B second, C third, D fourth, E fifth) throws Throwable;
    }
}
