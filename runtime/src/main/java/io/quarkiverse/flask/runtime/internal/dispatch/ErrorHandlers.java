package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.exceptions.HttpException;

/**
 * The error handlers of an application, and which one answers an exception: by code before by class, the nearest class
 * first.
 */
public final class ErrorHandlers {

    /** Answers an exception with whatever a view may return. */
    @FunctionalInterface
    public interface Handler {
        Object call(Throwable exception) throws Exception;
    }

    record Registered(String description, Execution execution, Handler handler) {
    }

    private final Map<Integer, Registered> byCode = new HashMap<>();
    private final Map<Class<?>, Registered> byClass = new HashMap<>();

    public void add(int code, String description, Execution execution, Handler handler) {
        HttpException.of(code, null);
        byCode.put(code, new Registered(description, execution, handler));
    }

    public void add(Class<? extends Throwable> exception, String description, Execution execution, Handler handler) {
        byClass.put(exception, new Registered(description, execution, handler));
    }

    Optional<Registered> find(Throwable exception) {
        Registered found = exception instanceof HttpException http && http.code() != null ? byCode.get(http.code()) : null;
        for (Class<?> type = exception.getClass(); found == null && type != Object.class; type = type.getSuperclass()) {
            found = byClass.get(type);
        }
        return Optional.ofNullable(found);
    }
}
