package io.quarkiverse.flask.deployment;

import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * Something in the application that cannot work.
 */
final class ProblemBuildItem extends MultiBuildItem implements Comparable<ProblemBuildItem> {

    private final String culprit;
    private final String problem;

    /** Names the culprit, a method or a file, and says what is wrong with it and what to do. */
    ProblemBuildItem(String culprit, String problem) {
        this.culprit = culprit;
        this.problem = problem;
    }

    ProblemBuildItem(MethodInfo method, String problem) {
        this(Methods.describe(method), problem);
    }

    @Override
    public int compareTo(ProblemBuildItem other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return culprit + ": " + problem;
    }
}
