package io.quarkiverse.flask.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkiverse.flask.Flask;

/** Whoever looks at the same characters again and again is not done today; the time limit only ends that. */
@Timeout(100)
class LongHeadersTest {

    private static final int LONG = 3_000_000;

    @Test
    void runsOfDotsInFileNames() {
        String name = "a" + "._".repeat(LONG / 2) + "b";
        assertThat(Flask.secureFilename("._" + name + "_.")).isEqualTo(name);
    }

    @Test
    void runsOfSpacesInAcceptedTypes() {
        Accept accept = Accept.mimetypes("text/html" + " ".repeat(LONG) + "x, text/plain ;q=0.5");
        assertThat(accept.bestMatch("text/html", "text/plain")).isEqualTo("text/plain");
    }

    @Test
    void runsOfSpacesInEntityTags() {
        ETags tags = ETags.parse("a" + " ".repeat(LONG) + "b, c" + " ".repeat(LONG) + ", \"d\"" + " ".repeat(LONG) + "x");
        assertThat(tags.contains("a" + " ".repeat(LONG) + "b")).isTrue();
        assertThat(tags.contains("c")).isTrue();
        assertThat(tags.contains("d")).isFalse();
    }

    @Test
    void runsOfEqualsSignsInCredentials() {
        assertThat(Authorization.parse("Bearer " + "=".repeat(LONG)).token()).hasSize(LONG);
        assertThat(Authorization.parse("Bearer x" + "=".repeat(LONG) + "y").token()).isNull();
        assertThat(Authorization.parse("Bearer x=y").parameters()).containsEntry("x", "y");
    }
}
