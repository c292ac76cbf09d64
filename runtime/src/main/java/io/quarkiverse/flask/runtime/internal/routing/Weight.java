package io.quarkiverse.flask.runtime.internal.routing;

import java.util.List;

/**
 * How eagerly a dynamic part is tried: parts with more and longer literals first, then those with more variables, then those
 * with lighter converters.
 *
 * @param literals how long each literal is, at its place among the literals
 * @param converters the weights of the converters in order
 */
record Weight(List<Integer> literals, List<Integer> converters) implements Comparable<Weight> {

    Weight {
        literals = List.copyOf(literals);
        converters = List.copyOf(converters);
    }

    @Override
    public int compareTo(Weight other) {
        int result = Integer.compare(other.literals.size(), literals.size());
        for (int i = 0; result == 0 && i < literals.size(); i++) {
            result = Integer.compare(other.literals.get(i), literals.get(i));
        }
        result = result != 0 ? result : Integer.compare(other.converters.size(), converters.size());
        for (int i = 0; result == 0 && i < converters.size(); i++) {
            result = Integer.compare(converters.get(i), other.converters.get(i));
        }
        return result;
    }
}
