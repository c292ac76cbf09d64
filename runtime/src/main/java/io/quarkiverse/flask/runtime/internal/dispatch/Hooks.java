package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.flask.Response;

/**
 * The hooks of an application and its blueprints. Filled while it starts, only read afterwards.
 * <p>
 * The scope of a hook is the name of its blueprint, or {@link #APPLICATION}.
 */
public final class Hooks {

    /** The scope of what applies to every request. */
    public static final String APPLICATION = "";

    /** Takes a response and gives the one to send. */
    @FunctionalInterface
    public interface AfterHook {
        Response call(Response response) throws Exception;
    }

    /** A hook with the place it was declared, for error messages, and where it runs. */
    record Hook<T>(String description, Execution execution, T function) {
    }

    private final Map<String, HookScope> scopes = new LinkedHashMap<>();
    private final List<Hook<Consumer<Throwable>>> teardownApp = new ArrayList<>();
    private final List<Hook<Consumer<Response>>> finished = new ArrayList<>();
    private final Map<String, HookChain> chains = new ConcurrentHashMap<>();

    public Hooks() {
        scopes.put(APPLICATION, new HookScope());
    }

    public void before(String scope, String description, Execution execution, Callable<?> hook) {
        changed(scope).before.add(new Hook<>(description, execution, hook));
    }

    public void after(String scope, String description, Execution execution, AfterHook hook) {
        changed(scope).after.add(new Hook<>(description, execution, hook));
    }

    public void teardown(String scope, String description, Execution execution, Consumer<Throwable> hook) {
        changed(scope).teardown.add(new Hook<>(description, execution, hook));
    }

    public void teardownApp(String description, Execution execution, Consumer<Throwable> hook) {
        changed(APPLICATION);
        teardownApp.add(0, new Hook<>(description, execution, hook));
    }

    /** Adds a function before all others that a request comes to. */
    void first(BiConsumer<String, Map<String, Object>> function) {
        changed(APPLICATION).preprocessors.add(0, new Hook<>(LifecycleEvents.OBSERVES, Execution.BLOCKING, function));
    }

    /** Adds a function for responses that are ready. */
    void finished(String description, Execution execution, Consumer<Response> hook) {
        changed(APPLICATION);
        finished.add(new Hook<>(description, execution, hook));
    }

    /** Adds a teardown after all others of requests. */
    void lastTeardown(String description, Execution execution, Consumer<Throwable> hook) {
        changed(APPLICATION).teardown.add(0, new Hook<>(description, execution, hook));
    }

    /** Adds a teardown after all others of application contexts. */
    void lastTeardownApp(String description, Execution execution, Consumer<Throwable> hook) {
        changed(APPLICATION);
        teardownApp.add(new Hook<>(description, execution, hook));
    }

    public void contextProcessor(String scope, String description, Supplier<? extends Map<String, ?>> processor) {
        changed(scope).contextProcessors.add(new Hook<>(description, Execution.BLOCKING, processor));
    }

    public void urlValuePreprocessor(String scope, String description, Execution execution,
            BiConsumer<String, Map<String, Object>> function) {
        changed(scope).preprocessors.add(new Hook<>(description, execution, function));
    }

    public void urlDefaults(String scope, String description, BiConsumer<String, Map<String, Object>> function) {
        changed(scope).urlDefaults.add(new Hook<>(description, Execution.BLOCKING, function));
    }

    /** Gives a blueprint that is registered under another name, and those nested in it, the hooks they have already. */
    void copy(String blueprint, String newName) {
        Map<String, HookScope> copies = new LinkedHashMap<>();
        scopes.forEach((scope, hooks) -> {
            if (scope.equals(blueprint) || scope.startsWith(blueprint + ".")) {
                copies.put(newName + scope.substring(blueprint.length()), hooks);
            }
        });
        copies.forEach((scope, hooks) -> changed(scope).addAll(hooks));
    }

    private HookScope changed(String scope) {
        chains.clear();
        return scopes.computeIfAbsent(scope, missing -> new HookScope());
    }

    /**
     * Returns the hooks around the endpoints of a blueprint.
     *
     * @param blueprint its name with those it is nested in, or {@code null}
     */
    HookChain chain(String blueprint) {
        String nearest = blueprint == null ? APPLICATION : blueprint;
        while (!scopes.containsKey(nearest)) {
            nearest = parent(nearest);
        }
        HookChain known = chains.get(nearest);
        return known != null ? known : chains.computeIfAbsent(nearest, this::arranged);
    }

    private HookChain arranged(String innermost) {
        List<HookScope> chain = new ArrayList<>();
        for (String name = innermost; !name.equals(APPLICATION); name = parent(name)) {
            HookScope scope = scopes.get(name);
            if (scope != null) {
                chain.add(0, scope);
            }
        }
        chain.add(0, scopes.get(APPLICATION));
        return HookChain.of(chain, finished, teardownApp);
    }

    /** In calling order: the last one added first. */
    List<Hook<Consumer<Throwable>>> teardownApp() {
        return teardownApp;
    }

    /**
     * Lists the hooks that the application or its code declares, not what sends events: the application's, then those of each
     * blueprint, each in the order they are called.
     */
    public List<HookOutline> outline() {
        List<HookOutline> all = new ArrayList<>();
        scopes.forEach((scope, hooks) -> {
            HookChain chain = HookChain.of(List.of(hooks), List.of(),
                    scope.equals(APPLICATION) ? teardownApp : List.of());
            all.addAll(HookOutline.of(scope, HookOutline.Kind.URL_VALUE_PREPROCESSOR, chain.preprocessors()));
            all.addAll(HookOutline.of(scope, HookOutline.Kind.BEFORE_REQUEST, chain.before()));
            all.addAll(HookOutline.of(scope, HookOutline.Kind.AFTER_REQUEST, chain.after()));
            int ofRequest = hooks.teardown.size();
            all.addAll(HookOutline.of(scope, HookOutline.Kind.TEARDOWN_REQUEST, chain.teardown().subList(0, ofRequest)));
            all.addAll(HookOutline.of(scope, HookOutline.Kind.TEARDOWN_APP_CONTEXT,
                    chain.teardown().subList(ofRequest, chain.teardown().size())));
            all.addAll(HookOutline.of(scope, HookOutline.Kind.CONTEXT_PROCESSOR, hooks.contextProcessors));
            all.addAll(HookOutline.of(scope, HookOutline.Kind.URL_DEFAULTS, hooks.urlDefaults));
        });
        all.removeIf(hook -> hook.description().startsWith(LifecycleEvents.OBSERVES));
        return all;
    }

    /** Tells whether a function adds values to the URLs of an endpoint. */
    boolean changeUrls(String endpoint) {
        return !chain(blueprintOf(endpoint)).urlDefaults().isEmpty();
    }

    /** Returns the blueprint of an endpoint, or {@link #APPLICATION}. */
    static String blueprintOf(String endpoint) {
        return parent(endpoint);
    }

    /** Returns what the last dot of a dotted name comes after, {@link #APPLICATION} without one. */
    static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? APPLICATION : name.substring(0, dot);
    }
}
