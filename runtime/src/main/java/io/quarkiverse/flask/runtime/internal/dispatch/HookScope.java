package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.flask.runtime.internal.dispatch.Hooks.AfterHook;
import io.quarkiverse.flask.runtime.internal.dispatch.Hooks.Hook;

/**
 * The hooks of the application, or of one blueprint, in the order they were added.
 */
final class HookScope {

    final List<Hook<BiConsumer<String, Map<String, Object>>>> preprocessors = new ArrayList<>();
    final List<Hook<Callable<?>>> before = new ArrayList<>();
    final List<Hook<AfterHook>> after = new ArrayList<>();
    final List<Hook<Consumer<Throwable>>> teardown = new ArrayList<>();
    final List<Hook<Supplier<? extends Map<String, ?>>>> contextProcessors = new ArrayList<>();
    final List<Hook<BiConsumer<String, Map<String, Object>>>> urlDefaults = new ArrayList<>();

    void addAll(HookScope other) {
        preprocessors.addAll(other.preprocessors);
        before.addAll(other.before);
        after.addAll(other.after);
        teardown.addAll(other.teardown);
        contextProcessors.addAll(other.contextProcessors);
        urlDefaults.addAll(other.urlDefaults);
    }
}
