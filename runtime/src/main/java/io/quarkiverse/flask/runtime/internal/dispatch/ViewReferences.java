package io.quarkiverse.flask.runtime.internal.dispatch;

import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.quarkiverse.flask.ViewReference;

/**
 * Finds the views that method references name. In code that the build has seen they are {@link NamedView}s already; those
 * of other code, such as tests, tell their method when they are asked how they would be serialized.
 */
final class ViewReferences {

    private final Map<String, NamedView> views;
    private final Map<Class<?>, NamedView> found = new ConcurrentHashMap<>();

    /** Takes the views by the places where they are declared: {@code com.example.Users#profile(String)}. */
    ViewReferences(Map<String, NamedView> views) {
        this.views = views;
    }

    NamedView find(ViewReference reference) {
        return reference instanceof NamedView named ? named : found.computeIfAbsent(reference.getClass(), type -> {
            String place = place(reference);
            NamedView view = views.get(place);
            if (view == null) {
                throw new IllegalArgumentException(
                        ("urlFor needs a reference to a view's method, like Users::profile; %s is no "
                                + "method with @Route.").formatted(place));
            }
            return view;
        });
    }

    private static String place(ViewReference reference) {
        try {
            Method method = reference.getClass().getDeclaredMethod("writeReplace");
            method.setAccessible(true);
            SerializedLambda lambda = (SerializedLambda) method.invoke(reference);
            MethodType type = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(),
                    reference.getClass().getClassLoader());
            return lambda.getImplClass().replace('/', '.') + "#" + lambda.getImplMethodName() + type.parameterList().stream()
                    .map(ViewReferences::simpleName).collect(Collectors.joining(", ", "(", ")"));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException("urlFor needs a reference to a view's method, like Users::profile; %s is none."
                    .formatted(reference), e);
        }
    }

    private static String simpleName(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }
}
