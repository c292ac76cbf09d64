package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;

/**
 * Values that are there later.
 */
final class Async {

    private Async() {
    }

    static boolean isDeferred(Object value) {
        return value instanceof Uni<?> || value instanceof CompletionStage<?>;
    }

    /** Calls one of the two, once, on the thread that completes the value. */
    static void whenDone(Object value, Consumer<Object> done, Consumer<Throwable> failed) {
        if (value instanceof Uni<?> uni) {
            uni.subscribe().with(done::accept, failed);
            return;
        }
        ((CompletionStage<?>) value).whenComplete((result, failure) -> {
            if (failure == null) {
                done.accept(result);
            } else {
                failed.accept(
                        failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
            }
        });
    }

}
