package io.quarkiverse.flask.runtime.internal.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.runtime.internal.debug.capture.Captured;
import io.quarkiverse.flask.runtime.internal.debug.capture.Site;

class PassedTest {

    private static final StackTraceElement LIBRARY = new StackTraceElement("java.util.List", "get", "List.java", 7);

    @Test
    void framesInBetweenAreSkipped() {
        Captured view = captured("view", 1, 20);
        assertThat(Passed.align(stack(LIBRARY, at("view", 12), LIBRARY), List.of(view))).containsExactly(null, view, null);
    }

    @Test
    void eachLevelOfARecursionHasItsOwn() {
        Captured inner = captured("walk", 5, 9);
        Captured outer = captured("walk", 5, 9);
        assertThat(Passed.align(stack(at("walk", 5), at("walk", 9), at("walk", 9)), List.of(inner, outer)))
                .containsExactly(inner, outer, null);
    }

    @Test
    void whatWasNotWatchedIsLeftOut() {
        Captured view = captured("view", 1, 20);
        assertThat(Passed.align(stack(at("unwatched", 3), at("view", 12)), List.of(view))).containsExactly(null, view);
    }

    @Test
    void theLineTellsMethodsOfTheSameNameApart() {
        Captured second = captured("load", 30, 40);
        assertThat(Passed.align(stack(at("load", 3), at("load", 33)), List.of(second))).containsExactly(null, second);
    }

    @Test
    void anExceptionThatWasMadeOnALineBeforeFits() {
        Captured view = captured("view", 14, 20);
        assertThat(Passed.align(stack(at("view", 12), LIBRARY), List.of(view))).containsExactly(view, null);
    }

    @Test
    void whereItWasThrownOnceMoreFromElsewhereNothingIsMixedUp() {
        Captured creator = captured("view", 1, 20);
        Captured later = captured("join", 50, 60);
        assertThat(Passed.align(stack(at("view", 12), LIBRARY), List.of(later, creator))).containsExactly(creator, null);
    }

    private static StackTraceElement[] stack(StackTraceElement... elements) {
        return elements;
    }

    private static StackTraceElement at(String method, int line) {
        return new StackTraceElement(PassedTest.class.getName(), method, "PassedTest.java", line);
    }

    private static Captured captured(String method, int from, int to) {
        BitSet lines = new BitSet();
        lines.set(from, to + 1);
        return new Captured(new Site(PassedTest.class, method, lines, List.of()), new Object[0]);
    }
}
