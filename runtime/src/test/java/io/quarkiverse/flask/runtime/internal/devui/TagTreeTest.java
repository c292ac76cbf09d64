package io.quarkiverse.flask.runtime.internal.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TagTreeTest {

    @Test
    void bytesAreShownAsPythonWritesThem() {
        assertThat(TagTree.of(Map.of(" b", "AGhp"))).isEqualTo(new TagTree.Node("", "bytes", "b'\\x00hi'", List.of()));
    }

    @Test
    void bytesThatAreNoBase64AreShownAsTheyStand() {
        assertThat(TagTree.of(Map.of(" b", "!!"))).isEqualTo(new TagTree.Node("", "bytes", "!!", List.of()));
    }

    @Test
    void tagsOfOtherContentAreShownAsTheyStand() {
        assertThat(TagTree.of(Map.of(" di", 1)).children())
                .containsExactly(new TagTree.Node(" di", "number", "1", List.of()));
    }
}
