package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Headers;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.session.TrackedSession;

class InspectorContentsTest {

    @Test
    void elementsAreChildrenByTheirIndex() {
        assertThat(Look.at(new ArrayList<>(Arrays.asList("a", null)))).isEqualTo(new ShownValue("it", "ArrayList",
                "[\"a\", null]",
                List.of(new ShownValue("0", "String", "\"a\"", List.of(), 0), new ShownValue("1", "", "null", List.of(), 0)),
                0));
    }

    @Test
    void collectionsThatNobodyKnowsByNameHaveTheirInterface() {
        assertThat(List.of(Look.at(List.of(1)).type(), Look.at(Set.of(1)).type(), Look.at(Map.of(1, 2)).type(),
                Look.at(Map.entry(1, 2)).type())).containsExactly("List", "Set", "Map", "Map.Entry");
    }

    @Test
    void theDeclaredTypeTellsOfWhatACollectionIs() {
        assertThat(new Inspector(Look.settings()).show("it", "List<String>", List.of("a")).type()).isEqualTo("List<String>");
    }

    @Test
    void theClassSaysMoreThanAnotherDeclaredType() {
        assertThat(new Inspector(Look.settings()).show("it", "List<String>", new ArrayList<>()).type()).isEqualTo("ArrayList");
    }

    @Test
    void ofManyElementsTheFirstAreShown() {
        ShownValue shown = Look.at(IntStream.range(0, 1_000_000).boxed().toList());
        assertThat(shown.children()).hasSize(20);
        assertThat(shown.more()).isEqualTo(999_980);
        assertThat(shown.text()).startsWith("1000000 elements [0, 1, 2, ").endsWith(", 19, …]");
    }

    @Test
    void arraysOfPrimitivesHaveElements() {
        assertThat(Look.at(new int[] { 1, 2 })).isEqualTo(new ShownValue("it", "int[]", "[1, 2]",
                List.of(new ShownValue("0", "int", "1", List.of(), 0), new ShownValue("1", "int", "2", List.of(), 0)), 0));
    }

    @Test
    void arraysOfArraysAreNested() {
        assertThat(Look.text(new String[][] { { "a" }, {} })).isEqualTo("[[\"a\"], []]");
    }

    @Test
    void entriesAreChildrenByTheirKey() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put(2, "b");
        map.put(null, List.of());
        ShownValue shown = Look.at(map);
        assertThat(shown.text()).isEqualTo("{a=1, 2=\"b\", null=[]}");
        assertThat(Look.names(shown)).containsExactly("a", "2", "null");
    }

    @Test
    void ofManyEntriesTheFirstAreShown() {
        Map<Integer, Integer> map = new TreeMap<>();
        IntStream.range(0, 25).forEach(i -> map.put(i, i));
        assertThat(Look.text(map)).startsWith("25 entries {0=0, 1=1").endsWith("19=19, …}");
    }

    @Test
    void entriesHaveAKeyAndAValue() {
        assertThat(Look.at(Map.entry("a", 1)).text()).isEqualTo("\"a\"=1");
        assertThat(Look.names(Look.at(Map.entry("a", 1)))).containsExactly("key", "value");
    }

    @Test
    void whatOptionalsHoldIsShown() {
        assertThat(List.of(Look.text(Optional.of("a")), Look.text(Optional.empty()), Look.text(OptionalInt.of(1))))
                .containsExactly("Optional[\"a\"]", "Optional.empty", "OptionalInt[1]");
    }

    @Test
    void whatReferencesHoldIsShown() {
        String held = "a";
        assertThat(List.of(Look.text(new AtomicReference<>(held)), Look.text(new WeakReference<>(held)),
                Look.text(new AtomicReferenceArray<>(new Object[] { 1 })), Look.text(new AtomicBoolean(true))))
                .containsExactly("AtomicReference[\"a\"]", "WeakReference[\"a\"]", "[1]", "true");
    }

    @Test
    void aListThatHoldsItselfSaysSo() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThat(Look.text(list)).isEqualTo("[(the ArrayList above)]");
    }

    @Test
    void aMapThatHoldsItselfAsAKeySaysNothingOfIt() {
        Map<Object, Object> map = new HashMap<>();
        map.put(List.of(), map);
        assertThat(Look.at(map).children().get(0).text()).isEqualTo("(the HashMap above)");
    }

    @Test
    void anArrayThatHoldsItselfSaysSo() {
        Object[] array = new Object[1];
        array[0] = array;
        assertThat(Look.text(array)).isEqualTo("[(the Object[] above)]");
    }

    @Test
    void whatIsHeldTwiceIsShownTwice() {
        List<Integer> shared = List.of(1);
        assertThat(Look.text(List.of(shared, shared))).isEqualTo("[[1], [1]]");
    }

    @Test
    void deepValuesEndWithACount() {
        assertThat(Look.text(List.of(List.of(List.of(List.of("deep", "deeper")))))).isEqualTo("[[[2 elements]]]");
    }

    @Test
    void streamsAreNotConsumed() {
        Stream<String> stream = Stream.of("a");
        Look.at(stream);
        assertThat(stream).containsExactly("a");
    }

    @Test
    void iteratorsAreNotConsumed() {
        Iterator<String> iterator = List.of("a").iterator();
        Look.at(iterator);
        assertThat(iterator.next()).isEqualTo("a");
    }

    @Test
    void sessionsAreShownWithoutATrace() {
        TrackedSession session = new TrackedSession(Map.of("user", "ann"));
        assertThat(Look.text(session)).isEqualTo("{user=\"ann\"}");
        assertThat(session.accessed()).isFalse();
    }

    @Test
    void aSessionWithinSomethingIsShownWithoutATrace() {
        TrackedSession session = new TrackedSession(Map.of("user", "ann"));
        assertThat(Look.text(Collections.singletonList(session))).isEqualTo("[{user=\"ann\"}]");
        assertThat(session.accessed()).isFalse();
    }

    @Test
    void globalsAreShownAsAMap() {
        Globals globals = new Globals();
        globals.put("user", "ann");
        assertThat(Look.text(globals)).isEqualTo("{user=\"ann\"}");
    }

    @Test
    void multiDictsShowAllOfTheirItems() {
        assertThat(Look.text(MultiDict.of(List.of(Map.entry("a", "1"), Map.entry("a", "2"))))).isEqualTo("{a=\"1\", a=\"2\"}");
    }

    @Test
    void headersAreShownAsAMapWithSecretsMasked() {
        assertThat(Look.text(new Headers().add("Accept", "*/*").add("Authorization", "Basic eA==")))
                .isEqualTo("{Accept=\"*/*\", Authorization=••••••}");
    }
}
