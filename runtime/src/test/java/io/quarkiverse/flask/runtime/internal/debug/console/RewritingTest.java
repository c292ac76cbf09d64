package io.quarkiverse.flask.runtime.internal.debug.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How source is written so that it means the same in another class.
 */
class RewritingTest {

    @SuppressWarnings("unused") // read by name
    static class Sample {
        private int limit;
        private List<String> list;
        private static int total;

        private int size(int factor) {
            return factor * limit;
        }

        class Inner {
            private int own;

            private int size() {
                return own;
            }
        }
    }

    private final Members members = Members.of(Sample.class, true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "this | $this",
            "this.limit + limit | $this.limit + $this.limit",
            "x.limit + x.size(1) | x.limit + x.size(1)",
            "count > limit | count > $this.limit",
            "a < b && c > limit | a < b && c > $this.limit",
            "(int) limit | (int) $this.limit",
            "return limit; | return $this.limit;",
            "yield limit; | yield $this.limit;",
            "x ? limit : size(1) | x ? $this.limit : $this.size(1)",
            "size(limit) | $this.size($this.limit)",
            "list::get | $this.list::get",
            "this::size | $this::size",
            "limit instanceof Integer | $this.limit instanceof Integer",
            "Sample.this.limit | $this.limit",
            "\"this limit\" + 'l' + limit | \"this limit\" + 'l' + $this.limit",
            "limit // this limit | $this.limit // this limit",
            "/* limit */ limit | /* limit */ $this.limit",
            "1e-5 + limit | 1e-5 + $this.limit",
            "int limit = 1; limit++ | int limit = 1; limit++",
            "List<String> limit = x; limit.get(0) | List<String> limit = x; limit.get(0)",
            "Map<String, List<int[]>> limit; limit.get(0) | Map<String, List<int[]>> limit; limit.get(0)",
            "int[] limit = {}; limit.length | int[] limit = {}; limit.length",
            "limit -> limit + 1 | limit -> limit + 1",
            "(limit, x) -> limit + x | (limit, x) -> limit + x",
            "o instanceof Foo limit && limit.x | o instanceof Foo limit && limit.x",
            "int size(int limit) { return size(limit); } | int size(int limit) { return size(limit); }",
            "new limit() | new limit()",
            "@limit int x; | @limit int x;",
            "import static limit.size; | import static limit.size;",
            "hidden + hidden() | hidden + hidden()",
            "class A { int x = limit; int y = this.x; } limit | class A { int x = limit; int y = this.x; } $this.limit",
            "record A(int limit) { } this | record A(int limit) { } $this",
            "new A<B>() { int x = this.limit + Sample.this.limit; } | new A<B>() { int x = this.limit + $this.limit; }",
            "if (f(x)) { limit++; } | if (f(x)) { $this.limit++; }",
            "hashCode() + clone() | $this.hashCode() + clone()" })
    void isRewritten(String source, String expected) {
        assertThat(Rewriting.of(source, members, Set.of("hidden", "hidden(")::contains, -1).text()).isEqualTo(expected);
    }

    @Test
    void catchesOfManyTypesDeclare() {
        String source = "catch (Foo | Bar limit) { limit.x(); }";
        assertThat(Rewriting.of(source, members, name -> false, -1).text()).isEqualTo(source);
    }

    @Test
    void staticMembersHaveTheirClass() {
        String name = Sample.class.getCanonicalName();
        assertThat(Rewriting.of("total + limit", members, known -> false, -1).text())
                .isEqualTo(name + ".total + $this.limit");
        assertThat(Rewriting.of("total + limit + this", Members.of(Sample.class, false), known -> false, -1).text())
                .isEqualTo(name + ".total + limit + this");
    }

    @Test
    void innerClassesComeFirst() {
        Members inner = Members.of(Sample.Inner.class, true);
        assertThat(Rewriting.of("own + size() + this + Inner.this", inner, known -> false, -1).text())
                .isEqualTo("$this.own + $this.size() + $this + $this");
    }

    @Test
    void namesThatAreHiddenStay() {
        assertThat(Rewriting.of("limit + size(limit)", members, Set.of("limit")::contains, -1).text())
                .isEqualTo("limit + $this.size(limit)");
        assertThat(Rewriting.of("size + size(2)", members, Set.of("size(")::contains, -1).text()).isEqualTo("size + size(2)");
    }

    @Test
    void theWordThatIsBeingWrittenStays() {
        assertThat(Rewriting.of("limit + limit", members, known -> false, 13).text()).isEqualTo("$this.limit + limit");
    }

    @Test
    void positionsAreThoseOfTheSource() {
        Rewritten rewritten = Rewriting.of("this.a + limit + b", members, known -> false, -1);
        assertThat(rewritten.text()).isEqualTo("$this.a + $this.limit + b");
        assertThat(rewritten.toSource(rewritten.text().indexOf('b'))).isEqualTo(17);
        assertThat(rewritten.toSource(rewritten.text().indexOf(".a"))).isEqualTo(4);
        assertThat(rewritten.toSource(rewritten.text().indexOf("limit"))).isEqualTo(9);
        assertThat(rewritten.toSource(0)).isZero();
        assertThat(rewritten.toSource(1000)).isEqualTo(18);
        assertThat(rewritten.toText(18)).isEqualTo(rewritten.text().length());
        assertThat(rewritten.toText(9)).isEqualTo(10);
    }

    @Test
    void unfinishedTextEndsWithTheSource() {
        for (String source : List.of("\"limit", "'", "/* limit", "// limit", "\"\"\" limit \\", "\"\\")) {
            assertThat(Rewriting.of(source, members, known -> false, -1).text()).isEqualTo(source);
        }
    }
}
