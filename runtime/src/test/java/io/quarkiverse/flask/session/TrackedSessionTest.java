package io.quarkiverse.flask.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.flask.Session;

class TrackedSessionTest {

    private final TrackedSession session = new TrackedSession(Map.of("user_id", 1));

    static Stream<Arguments> lookingIn() {
        return Stream.of(looking("get", session -> session.get("x")),
                looking("containsKey", session -> session.containsKey("x")),
                looking("size", Map::size), looking("isEmpty", Map::isEmpty),
                looking("keySet", session -> session.keySet().contains("x")),
                looking("values", session -> session.values().contains("x")), looking("entrySet", Map::entrySet),
                looking("permanent", Session::permanent),
                looking("getOrDefault", session -> session.getOrDefault("x", 1)),
                looking("pop", session -> session.pop("x", 1)),
                looking("remove", session -> session.remove("x")), looking("toString", Object::toString),
                looking("isNew", Session::isNew), looking("modified", Session::modified));
    }

    private static Arguments looking(String name, Consumer<Session> operation) {
        return Arguments.of(name, operation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lookingIn(String name, Consumer<Session> operation) {
        operation.accept(session);
        assertThat(session.accessed()).isTrue();
        assertThat(session.modified()).isFalse();
    }

    static Stream<Arguments> changes() {
        return Stream.of(looking("put", session -> session.put("user_id", 1)),
                looking("putAll", session -> session.putAll(Map.of())),
                looking("clear", Map::clear), looking("pop", session -> session.pop("user_id")),
                looking("remove", session -> session.remove("user_id")),
                looking("permanent", session -> session.permanent(false)),
                looking("putIfAbsent", session -> session.putIfAbsent("x", 1)),
                looking("merge", session -> session.merge("user_id", 1, (a, b) -> b)),
                looking("computeIfAbsent", session -> session.computeIfAbsent("x", key -> 1)),
                looking("replaceAll", session -> session.replaceAll((key, value) -> 2)),
                looking("keySet().remove", session -> session.keySet().remove("user_id")),
                looking("values().clear", session -> session.values().clear()),
                looking("entrySet().removeIf", session -> session.entrySet().removeIf(entry -> true)),
                looking("entry.setValue", session -> session.entrySet().iterator().next().setValue(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void changes(String name, Consumer<Session> operation) {
        operation.accept(session);
        assertThat(session.modified()).isTrue();
    }

    @Test
    void aChangeThroughAnEntryIsMade() {
        session.entrySet().iterator().next().setValue(2);
        assertThat(session.get("user_id")).isEqualTo(2);
    }

    @Test
    void whoeverSavesItLooksWithoutNotice() {
        assertThat(session.untracked()).containsExactly(Map.entry("user_id", 1));
        assertThat(session.accessed()).isFalse();
    }

    @Test
    void takingReturnsWhatWasThereOrTheDefault() {
        assertThat(session.<String> pop("nothing", "default")).isEqualTo("default");
        assertThat(session.<Integer> pop("user_id", 0)).isEqualTo(1);
        assertThat(session).isEmpty();
    }

    @Test
    void onlyASessionThatNothingWasSavedForIsNew() {
        assertThat(new TrackedSession().isNew()).isTrue();
        assertThat(session.isNew()).isFalse();
    }
}
