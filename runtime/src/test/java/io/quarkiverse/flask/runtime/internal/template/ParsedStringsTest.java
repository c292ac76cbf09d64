package io.quarkiverse.flask.runtime.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;

class ParsedStringsTest {

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder().addDefaults().build();
    private final ParsedStrings parsed = new ParsedStrings();

    @Test
    void aTextIsParsedOnceForEachVariant() {
        assertThat(get("a")).isSameAs(get("a"));
        assertThat(parsed.get(engine, "a", null)).isNotSameAs(get("a")).isSameAs(parsed.get(engine, "a", null));
    }

    @Test
    void whatWasNotUsedForLongestIsForgottenFirst() {
        Template used = get("used");
        Template unused = get("unused");
        for (int i = 0; i < 498; i++) {
            get("text " + i);
        }
        get("used");
        get("one more");
        assertThat(parsed.size()).isEqualTo(500);
        assertThat(get("used")).isSameAs(used);
        assertThat(get("unused")).isNotSameAs(unused);
    }

    @Test
    void theSizeOfAllTextsHasABound() {
        String large = "x".repeat(400_000);
        Template first = get("1" + large);
        get("2" + large);
        get("3" + large);
        assertThat(parsed.size()).isEqualTo(2);
        assertThat(get("1" + large)).isNotSameAs(first);
    }

    @Test
    void aTextLargerThanThatIsNotKept() {
        get("small");
        get("x".repeat(1_000_001));
        assertThat(parsed.size()).isEqualTo(1);
    }

    private Template get(String source) {
        return parsed.get(engine, source, HTML);
    }
}
