package io.quarkiverse.flask.runtime.internal.routing;

/**
 * What a search in the tree reached: a rule, or what is there instead.
 */
sealed interface Reached permits Rule, Reached.Miss {

    /** Why there is no rule. */
    enum Miss implements Reached {
        /** No rule knows the path. */
        NOTHING,
        /** Rules know the path, but none the method. */
        OTHER_METHODS,
        /** A rule would match with a slash at the end: the search is over. */
        SLASH_REQUIRED
    }

    /** Tells whether the search is over. */
    default boolean isDecisive() {
        return this != Miss.NOTHING && this != Miss.OTHER_METHODS;
    }
}
