package io.quarkiverse.flask.deployment;

import java.util.Optional;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * Something in the application that cannot work.
 */
final class ProblemBuildItem extends MultiBuildItem implements Comparable<ProblemBuildItem> {

    private final String culprit;
    private final String problem;
    private final Place place;

    /** Names the culprit, which is no place in a file, and says what is wrong with it and what to do. */
    ProblemBuildItem(String culprit, String problem) {
        this(culprit, problem, null);
    }

    ProblemBuildItem(MethodInfo method, String problem) {
        this(Methods.describe(method), problem, ClassPlaces.of(method).orElse(null));
    }

    ProblemBuildItem(DotName type, String problem) {
        this(type.toString(), problem, ClassPlaces.of(type).orElse(null));
    }

    /** Names the culprit where it is known, and says what is wrong with it and what to do. */
    ProblemBuildItem(String culprit, String problem, Place place) {
        this.culprit = culprit;
        this.problem = problem;
        this.place = place;
    }

    String culprit() {
        return culprit;
    }

    String problem() {
        return problem;
    }

    Optional<Place> place() {
        return Optional.ofNullable(place);
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
