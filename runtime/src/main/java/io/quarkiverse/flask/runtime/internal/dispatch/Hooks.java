package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.flask.Response;

/**
 * The hooks of an application in the order they were added. Filled while it starts, only read afterwards.
 */
public final class Hooks {

    /** Takes a response and gives the one to send. */
    @FunctionalInterface
    public interface AfterHook {
        Response call(Response response) throws Exception;
    }

    /** A hook with the place it was declared, for error messages, and where it runs. */
    record Hook<T>(String description, Execution execution, T function) {
    }

    private final List<Hook<Callable<?>>> before = new ArrayList<>();
    private final List<Hook<AfterHook>> after = new ArrayList<>();
    private final List<Hook<Consumer<Throwable>>> teardownRequest = new ArrayList<>();
    private final List<Hook<Consumer<Throwable>>> teardownApp = new ArrayList<>();
    private final List<Hook<Consumer<Throwable>>> teardown = new ArrayList<>();
    private final List<Supplier<? extends Map<String, ?>>> contextProcessors = new ArrayList<>();
    private final List<Hook<BiConsumer<String, Map<String, Object>>>> urlValuePreprocessors = new ArrayList<>();
    private final List<BiConsumer<String, Map<String, Object>>> urlDefaults = new ArrayList<>();

    public void before(String description, Execution execution, Callable<?> hook) {
        before.add(new Hook<>(description, execution, hook));
    }

    public void after(String description, Execution execution, AfterHook hook) {
        after.add(0, new Hook<>(description, execution, hook));
    }

    public void teardown(String description, Execution execution, Consumer<Throwable> hook) {
        teardownRequest.add(0, new Hook<>(description, execution, hook));
        arrangeTeardown();
    }

    public void teardownApp(String description, Execution execution, Consumer<Throwable> hook) {
        teardownApp.add(0, new Hook<>(description, execution, hook));
        arrangeTeardown();
    }

    private void arrangeTeardown() {
        teardown.clear();
        teardown.addAll(teardownRequest);
        teardown.addAll(teardownApp);
    }

    public void contextProcessor(Supplier<? extends Map<String, ?>> processor) {
        contextProcessors.add(processor);
    }

    public void urlValuePreprocessor(Execution execution, BiConsumer<String, Map<String, Object>> function) {
        urlValuePreprocessors.add(new Hook<>("a URL value preprocessor", execution, function));
    }

    /** Change the arguments of requests, in calling order. */
    List<Hook<BiConsumer<String, Map<String, Object>>>> urlValuePreprocessors() {
        return urlValuePreprocessors;
    }

    public void urlDefaults(BiConsumer<String, Map<String, Object>> function) {
        urlDefaults.add(function);
    }

    /** Add values to URLs, in calling order. */
    List<BiConsumer<String, Map<String, Object>>> urlDefaults() {
        return urlDefaults;
    }

    List<Hook<Callable<?>>> before() {
        return before;
    }

    /** In calling order: the last one added first. */
    List<Hook<AfterHook>> after() {
        return after;
    }

    /** In calling order: the last one added first, requests before applications. */
    List<Hook<Consumer<Throwable>>> teardown() {
        return teardown;
    }

    /** In calling order: the last one added first. */
    List<Hook<Consumer<Throwable>>> teardownApp() {
        return teardownApp;
    }

    List<Supplier<? extends Map<String, ?>>> contextProcessors() {
        return contextProcessors;
    }

    /** Tells whether any of them may block, so that none of them may run on an event loop. */
    static boolean mayBlock(List<? extends Hook<?>> hooks) {
        for (Hook<?> hook : hooks) {
            if (hook.execution != Execution.NON_BLOCKING) {
                return true;
            }
        }
        return false;
    }
}
