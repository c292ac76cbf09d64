package io.quarkiverse.flask.runtime.internal.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.session.TrackedSession;

class SessionValuesTest {

    @Test
    void takingTheValuesIsNoAccess() {
        TrackedSession session = new TrackedSession(Map.of("user", "ann"));
        SessionValues.of(session);
        assertThat(session.accessed()).isFalse();
    }

    @Test
    void addedChangedAndRemovedKeysAreListed() {
        assertThat(changes(Map.of("a", 1, "b", 2, "same", 0), Map.of("b", 3, "c", "new", "same", 0))).containsExactly(
                Map.of("key", "a", "before", "1"), Map.of("key", "b", "before", "2", "after", "3"),
                Map.of("key", "c", "after", "\"new\""));
    }

    @Test
    void aChangeInsideAValueIsSeen() {
        List<String> list = new ArrayList<>(List.of("x"));
        TrackedSession session = new TrackedSession(Map.of("list", list));
        SessionValues before = SessionValues.of(session);
        list.add("y");
        assertThat(before.changesTo(SessionValues.of(session)))
                .containsExactly(Map.of("key", "list", "before", "[\"x\"]", "after", "[\"x\", \"y\"]"));
    }

    @Test
    void secretsAreMaskedAtAnyDepthAndTheirChangesSeen() {
        assertThat(changes(Map.of("csrf_token", "1", "user", Map.of("password", "x")),
                Map.of("csrf_token", "2", "user", Map.of("password", "y")))).containsExactly(
                        Map.of("key", "csrf_token", "before", "••••••", "after", "••••••"),
                        Map.of("key", "user", "before", "{password: ••••••}", "after", "{password: ••••••}"));
    }

    @Test
    void longValuesAreCutAndComparedWhole() {
        String start = "a".repeat(300);
        Map<String, String> change = changes(Map.of("long", start + "1"), Map.of("long", start + "2")).get(0);
        assertThat(change.get("after")).hasSize(200).endsWith("…");
    }

    @Test
    void aValueThatHoldsItselfCannotBeShown() {
        Map<String, Object> value = new HashMap<>();
        value.put("self", value);
        assertThat(changes(Map.of(), Map.of("loop", value)))
                .containsExactly(Map.of("key", "loop", "after", "(cannot be shown: java.lang.StackOverflowError)"));
    }

    @Test
    void aValueThatCannotBeMadeTextCannotBeShownAndTheOthersAre() {
        Object value = new Object() {

            @Override
            public String toString() {
                throw new IllegalStateException("private");
            }
        };
        assertThat(changes(Map.of(), Map.of("bad", value, "good", 1))).containsExactly(
                Map.of("key", "bad", "after", "(cannot be shown: java.lang.IllegalStateException)"),
                Map.of("key", "good", "after", "1"));
    }

    @Test
    void aSessionThatCannotBeReadIsUnknown() {
        TrackedSession session = new TrackedSession() {

            @Override
            public Map<String, Object> untracked() {
                throw new ConcurrentModificationException();
            }
        };
        assertThat(SessionValues.of(session).known()).isFalse();
    }

    private static List<Map<String, String>> changes(Map<String, ?> before, Map<String, ?> after) {
        return SessionValues.of(new TrackedSession(before)).changesTo(SessionValues.of(new TrackedSession(after)));
    }
}
