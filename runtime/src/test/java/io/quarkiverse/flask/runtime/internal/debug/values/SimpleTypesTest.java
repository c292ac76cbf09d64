package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "I | int", "Z | boolean", "[I | int[]", "[[J | long[][]", "V | void",
            "Ljava/lang/String; | String", "[Ljava/lang/String; | String[]", "LNoPackage; | NoPackage",
            "Ljava/util/List<Lorg/acme/User;>; | List<User>",
            "Ljava/util/Map<Ljava/lang/String;Ljava/util/List<[I>;>; | Map<String, List<int[]>>",
            "Ljava/util/List<*>; | List<?>",
            "Ljava/util/List<+Ljava/lang/Number;>; | List<? extends Number>",
            "Ljava/util/List<-Ljava/lang/Number;>; | List<? super Number>",
            "Lorg/acme/Outer$Inner; | Outer.Inner",
            "Lorg/acme/Outer$1; | Outer$1",
            "Lorg/acme/Outer<TT;>.Inner<TS;>; | Outer<T>.Inner<S>",
            "LREPL/$JShell$12B$User; | User", "LREPL/$JShell$12; | $JShell$12",
            "TT; | T", "[TT; | T[]" })
    void typesOfClassFilesAreWrittenShort(String signature, String type) {
        assertThat(SimpleTypes.of(signature)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[", "X", "L", "L;", "Ljava/util/List", "Ljava/util/List<", "Ljava/util/List<>x", "II", "T;",
            "Ljava/util/List<Q>;", "List<User>" })
    void whatIsNoTypeStaysAsItIs(String text) {
        assertThat(SimpleTypes.of(text)).isEqualTo(text);
    }

    @Test
    void whatIsNestedWithoutEndStaysAsItIs() {
        String text = "Ljava/util/List<".repeat(10_000);
        assertThat(SimpleTypes.of(text)).isEqualTo(text);
    }

    @Test
    void classesAreWrittenShort() {
        assertThat(new String[] { SimpleTypes.of(Map.Entry[].class), SimpleTypes.of(int.class), SimpleTypes.of(Object.class) })
                .containsExactly("Map.Entry[]", "int", "Object");
    }
}
