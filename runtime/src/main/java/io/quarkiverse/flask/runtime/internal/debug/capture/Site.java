package io.quarkiverse.flask.runtime.internal.debug.capture;

import java.util.BitSet;
import java.util.List;

/**
 * A part of a method in which the same variables are alive.
 *
 * @param declaring the class that declares the method
 * @param method the name of the method
 * @param lines the lines of the source that it covers
 * @param variables what is alive
 */
public record Site(Class<?> declaring, String method, BitSet lines, List<Variable> variables) {

    public Site {
        lines = (BitSet) lines.clone();
        variables = List.copyOf(variables);
    }
}
