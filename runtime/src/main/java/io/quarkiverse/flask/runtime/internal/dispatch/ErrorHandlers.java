package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.exceptions.HttpException;

/**
 * The error handlers of an application and its blueprints, and which one answers an exception: those for its status before
 * those for any, of these the innermost blueprint's before the application's, and of these the one for its nearest class.
 */
public final class ErrorHandlers {

    /** Answers an exception with whatever a view may return. */
    @FunctionalInterface
    public interface Handler {
        Object call(Throwable exception) throws Exception;
    }

    record Registered(String description, Execution execution, Handler handler) {
    }

    /** Whose handlers, and for which status; 0 for any. */
    private record Group(String scope, int code) {
    }

    private static final int ANY = 0;

    private final Map<Group, Map<Class<?>, Registered>> groups = new HashMap<>();

    public void add(String scope, int code, String description, Execution execution, Handler handler) {
        add(new Group(scope, code), HttpException.of(code, null).getClass(), new Registered(description, execution, handler));
    }

    public void add(String scope, Class<? extends Throwable> exception, String description, Execution execution,
            Handler handler) {
        int code = HttpException.codeOf(exception).orElse(ANY);
        add(new Group(scope, code), exception, new Registered(description, execution, handler));
    }

    private void add(Group group, Class<?> exception, Registered handler) {
        groups.computeIfAbsent(group, missing -> new HashMap<>()).put(exception, handler);
    }

    /** Gives a blueprint that is registered under another name, and those nested in it, the handlers they have already. */
    void copy(String blueprint, String newName) {
        Map<Group, Map<Class<?>, Registered>> copies = new LinkedHashMap<>();
        groups.forEach((group, handlers) -> {
            if (group.scope.equals(blueprint) || group.scope.startsWith(blueprint + ".")) {
                copies.put(new Group(newName + group.scope.substring(blueprint.length()), group.code), new HashMap<>(handlers));
            }
        });
        groups.putAll(copies);
    }

    /** Lists all handlers: by their scopes, those of statuses first, then by their classes. */
    public List<HandlerOutline> outline() {
        List<HandlerOutline> all = new ArrayList<>();
        groups.forEach((group, handlers) -> handlers.forEach((type, handler) -> all.add(new HandlerOutline(group.scope,
                group.code, type.getName(), handler.description(), handler.execution()))));
        all.sort(Comparator.comparing(HandlerOutline::scope).thenComparing(handler -> handler.code() == ANY)
                .thenComparing(HandlerOutline::code).thenComparing(HandlerOutline::exception));
        return all;
    }

    /**
     * Finds the handler of an exception.
     *
     * @param blueprint the blueprint of the request's endpoint, or {@code null}
     */
    Optional<Registered> find(Throwable exception, String blueprint) {
        List<String> scopes = scopes(blueprint);
        if (exception instanceof HttpException http && http.code() != null) {
            Registered found = find(exception.getClass(), scopes, http.code());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(find(exception.getClass(), scopes, ANY));
    }

    private Registered find(Class<?> exception, List<String> scopes, int code) {
        for (String scope : scopes) {
            Map<Class<?>, Registered> handlers = groups.getOrDefault(new Group(scope, code), Map.of());
            for (Class<?> type = exception; type != null; type = type.getSuperclass()) {
                Registered found = handlers.get(type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** From the innermost blueprint to the application. */
    private static List<String> scopes(String blueprint) {
        List<String> scopes = new ArrayList<>();
        for (String name = blueprint == null ? Hooks.APPLICATION : blueprint; !name.equals(Hooks.APPLICATION); name = Hooks
                .parent(name)) {
            scopes.add(name);
        }
        scopes.add(Hooks.APPLICATION);
        return scopes;
    }
}
