package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;

/**
 * What a frame held when the exception passed.
 *
 * @param shown {@code this}, parameters and variables
 * @param note why there are none, or empty
 * @param console the number of its console in the page, -1 if there is none
 */
record Locals(List<ShownValue> shown, String note, int console) {

    static final Locals NONE = new Locals(List.of(), "", -1);

    private static final int FEW = 10;

    Locals {
        shown = List.copyOf(shown);
    }

    /** Returns the first of them, without what they hold. */
    Locals brief() {
        return new Locals(shown.stream().limit(FEW)
                .map(value -> new ShownValue(value.name(), value.type(), value.text(), List.of(), 0)).toList(), note, console);
    }
}
