package io.quarkiverse.flask.runtime.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * No cookie but the one that was signed is read.
 */
class TamperingTest {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \"\n\u00e9";
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final SigningSerializer serializer = SigningSerializerTest.serializer(1_700_000_000, "dev", "older");
    private final Random random = new Random(11);

    @Test
    void noByteCanBeChanged() {
        for (String signed : new String[] { sign(3), sign(300) }) {
            StringBuilder changed = new StringBuilder(signed);
            for (int i = 0; i < signed.length(); i++) {
                for (char c : CHARACTERS.toCharArray()) {
                    if (signed.charAt(i) != c) {
                        changed.setCharAt(i, c);
                        refused(changed.toString());
                    }
                }
                changed.setCharAt(i, signed.charAt(i));
            }
            assertThat(serializer.loads(changed.toString(), LIFETIME)).isPresent();
        }
    }

    @Test
    void nothingCanBeAddedOrTakenAway() {
        String signed = sign(40);
        for (int i = 0; i <= signed.length(); i++) {
            for (char c : CHARACTERS.toCharArray()) {
                refused(signed.substring(0, i) + c + signed.substring(i));
            }
            for (int length = 1; i + length <= signed.length(); length++) {
                refused(signed.substring(0, i) + signed.substring(i + length));
            }
        }
    }

    @Test
    void partsOfTwoCookiesMakeNoThird() {
        for (int i = 0; i < 200; i++) {
            String[] first = sign(random.nextInt(50)).split("\\.", -1);
            String[] second = SigningSerializerTest.serializer(1_700_000_001 + i, "dev").dumps(values(random.nextInt(50)))
                    .split("\\.", -1);
            int last = first.length - 1;
            int end = second.length - 1;
            refused(payload(first) + "." + second[end - 1] + "." + first[last]);
            refused(payload(second) + "." + first[last - 1] + "." + first[last]);
            refused(payload(first) + "." + first[last - 1] + "." + second[end]);
        }
    }

    @Test
    void whatIsSignedIsRead() {
        for (int i = 0; i < 500; i++) {
            Map<String, Object> values = values(i);
            assertThat(serializer.loads(serializer.dumps(values), LIFETIME)).contains(values);
        }
    }

    private static String payload(String[] parts) {
        return String.join(".", Arrays.copyOf(parts, parts.length - 2));
    }

    private void refused(String cookie) {
        assertThat(serializer.loads(cookie, LIFETIME)).as(cookie).isEmpty();
    }

    private String sign(int length) {
        return serializer.dumps(values(length));
    }

    private Map<String, Object> values(int length) {
        String text = random.ints(length, 0x20, 0xd7ff).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
        return Map.of("text", text, "number", random.nextInt());
    }
}
