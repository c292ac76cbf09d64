package io.quarkiverse.flask.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnhandledFailureTest {

    private final Exception handled = new Exception("handled");
    private final Exception failure = new Exception("failure");

    @Test
    void whatWasHandledIsKept() {
        UnhandledFailure.remember(handled, failure);
        assertThat(failure.getSuppressed()).containsExactly(handled);
    }

    @Test
    void aCauseIsNotKeptTwice() {
        Exception wrapping = new Exception(new Exception(handled));
        UnhandledFailure.remember(handled, wrapping);
        assertThat(wrapping.getSuppressed()).isEmpty();
    }

    @Test
    void theCauseOfWhatWasHandledMakesNoCircle() {
        Exception wrapping = new Exception(failure);
        UnhandledFailure.remember(wrapping, failure);
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void circlesEnd() {
        Exception other = new Exception(failure);
        failure.initCause(other);
        UnhandledFailure.remember(handled, failure);
        assertThat(failure.getSuppressed()).containsExactly(handled);
    }

    @Test
    void anExceptionThatIsThrownAgainAndAgainDoesNotGrow() {
        UnhandledFailure.remember(handled, failure);
        UnhandledFailure.remember(new Exception("handled later"), failure);
        assertThat(failure.getSuppressed()).containsExactly(handled);
    }
}
