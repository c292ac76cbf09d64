package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

class ShutdownProcessorTest {

    @Test
    void aPackageWaitsForItsRequests() {
        assertThat(defaultsWith(Capability.REST)).singleElement()
                .satisfies(setting -> assertThat(setting.getKey()).isEqualTo("quarkus.shutdown.timeout"))
                .satisfies(setting -> assertThat(setting.getValue()).isEqualTo("8s"));
    }

    @ParameterizedTest
    @ValueSource(strings = { Capability.WEBSOCKETS_NEXT, Capability.VERTX_WEBSOCKETS })
    void nobodyWaitsForWebSocketsUnasked(String extension) {
        assertThat(defaultsWith(extension)).isEmpty();
    }

    private static List<RunTimeConfigurationDefaultBuildItem> defaultsWith(String capability) {
        List<RunTimeConfigurationDefaultBuildItem> defaults = new ArrayList<>();
        new ShutdownProcessor().finishRequests(new Capabilities(Set.of(capability)), defaults::add);
        return defaults;
    }
}
