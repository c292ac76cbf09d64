package io.quarkiverse.flask.runtime.internal.debug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1", "::1" })
    void thisMachineAloneIsNothingToSay(String host) {
        assertThat(Reach.warning(host, true, true, true)).isEmpty();
    }

    @Test
    void whatOthersSeeIsSaid() {
        assertThat(Reach.warning("0.0.0.0", true, true, false)).hasValue("""
                Dev mode can be reached from other machines: it listens at 0.0.0.0.
                 * Others see error pages with sources and what requests held. Variables and consoles stay on this machine.
                 * Listen on this machine only:  quarkus.http.host=localhost
                 * Or show no error pages:       quarkus.flask.use-debugger=false""");
    }

    @Test
    void whoeverHasThePinIsNamed() {
        assertThat(Reach.warning("0.0.0.0", true, true, true)).hasValueSatisfying(warning -> assertThat(warning)
                .contains("WHOEVER HAS THE PIN RUNS ANY CODE ON THIS MACHINE.", "quarkus.flask.debugger.remote=false"));
    }

    @Test
    void withoutAPinItIsEverybody() {
        assertThat(Reach.warning("::", true, false, true)).hasValueSatisfying(
                warning -> assertThat(warning).contains("ANYBODY RUNS ANY CODE ON THIS MACHINE: the consoles ask for no PIN."));
    }

    @Test
    void withoutConsolesNobodyRunsCode() {
        assertThat(Reach.warning("192.0.2.1", false, true, true)).hasValueSatisfying(
                warning -> assertThat(warning).contains("held, and variables.").doesNotContain("RUNS ANY CODE"));
    }
}
