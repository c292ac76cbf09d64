package io.quarkiverse.flask.runtime.internal.dispatch;

import io.smallrye.mutiny.Uni;

/**
 * Finds out whether a view may be called, where the check of its bean would come too late or would have to wait.
 */
@FunctionalInterface
public interface Admission {

    /**
     * Asks for a call with these arguments.
     *
     * @return completes where the view may be called and fails otherwise; {@code null} if it may be called at once
     */
    Uni<?> ask(Object[] arguments);
}
