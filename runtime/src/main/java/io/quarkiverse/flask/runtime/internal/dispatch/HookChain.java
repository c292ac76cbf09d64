package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.dispatch.Hooks.AfterHook;
import io.quarkiverse.flask.runtime.internal.dispatch.Hooks.Hook;

/**
 * The hooks of the application and of a blueprint with those it is nested in, in the order they are called: on the way in from
 * the application to the innermost blueprint, on the way out back, the one added last first.
 *
 * @param preprocessors change the arguments of requests
 * @param before run before views
 * @param after run on responses
 * @param finished run on responses that are ready
 * @param teardown run when requests are over, those of the application context last
 * @param contextProcessors add values to templates
 * @param urlDefaults add values to URLs
 * @param entersBlocking whether any of those on the way in may block, so that none of them may run on an event loop
 * @param leavesBlocking whether any of those on responses may block
 * @param endsBlocking whether any teardown may block
 */
record HookChain(List<Hook<BiConsumer<String, Map<String, Object>>>> preprocessors, List<Hook<Callable<?>>> before,
        List<Hook<AfterHook>> after, List<Hook<Consumer<Response>>> finished, List<Hook<Consumer<Throwable>>> teardown,
        List<Supplier<? extends Map<String, ?>>> contextProcessors, List<BiConsumer<String, Map<String, Object>>> urlDefaults,
        boolean entersBlocking, boolean leavesBlocking, boolean endsBlocking) {

    /** Arranges the hooks of scopes, the application's first. */
    static HookChain of(List<HookScope> scopes, List<Hook<Consumer<Response>>> finished,
            List<Hook<Consumer<Throwable>>> teardownApp) {
        List<Hook<BiConsumer<String, Map<String, Object>>>> preprocessors = new ArrayList<>();
        List<Hook<Callable<?>>> before = new ArrayList<>();
        List<Hook<AfterHook>> after = new ArrayList<>();
        List<Hook<Consumer<Throwable>>> teardown = new ArrayList<>();
        List<Supplier<? extends Map<String, ?>>> contextProcessors = new ArrayList<>();
        List<BiConsumer<String, Map<String, Object>>> urlDefaults = new ArrayList<>();
        for (HookScope scope : scopes) {
            preprocessors.addAll(scope.preprocessors);
            before.addAll(scope.before);
            after.addAll(scope.after);
            teardown.addAll(scope.teardown);
            scope.contextProcessors.forEach(hook -> contextProcessors.add(hook.function()));
            scope.urlDefaults.forEach(hook -> urlDefaults.add(hook.function()));
        }
        Collections.reverse(after);
        Collections.reverse(teardown);
        teardown.addAll(teardownApp);
        return new HookChain(List.copyOf(preprocessors), List.copyOf(before), List.copyOf(after), List.copyOf(finished),
                List.copyOf(teardown),
                List.copyOf(contextProcessors), List.copyOf(urlDefaults), mayBlock(before) || mayBlock(preprocessors),
                mayBlock(after) || mayBlock(finished), mayBlock(teardown));
    }

    private static boolean mayBlock(List<? extends Hook<?>> hooks) {
        return hooks.stream().anyMatch(hook -> hook.execution() != Execution.NON_BLOCKING);
    }
}
