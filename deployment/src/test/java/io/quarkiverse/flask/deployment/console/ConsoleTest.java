package io.quarkiverse.flask.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.deployment.console.shop.Shop;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.Answer;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.State;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;

/**
 * What a console evaluates in the frame of a method of {@link Shop}.
 */
class ConsoleTest {

    private final Console console = ConsoleFixture.with(Shop.create("Corner"))
            .variable("limit", "I", null, 10)
            .variable("opened", "Ljava/lang/String;", null, "a variable")
            .variable("users", "Ljava/util/List;", "Ljava/util/List<Ljava/lang/String;>;", List.of("ada", "bob"))
            .variable("nothing", "Ljava/util/Map;", "Ljava/util/Map<TK;TV;>;", null)
            .variable("numbers", "[[I", null, new int[][] { { 1, 2 }, { 3 } })
            .imports("import java.math.BigDecimal;").imports("import not.there.Thing;")
            .open();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void expressionsHaveAValue() {
        assertThat(value("1 + 1")).isEqualTo("int 2");
    }

    @Test
    void variablesOfTheFrameHaveTheirTypes() {
        assertThat(value("users.get(1).length() + limit + numbers[0][1]")).isEqualTo("int 15");
    }

    @Test
    void variablesMayBeNull() {
        assertThat(value("nothing")).isEqualTo(" null");
    }

    @Test
    void variablesCanBeAssigned() {
        assertThat(value("limit = 4")).isEqualTo("limit int 4");
        assertThat(value("limit * 2")).isEqualTo("int 8");
    }

    @Test
    void lambdasUseVariables() {
        assertThat(value("users.stream().filter(user -> user.length() < limit).map(u -> u + limit).toList()"))
                .endsWith("[ada10, bob10]");
    }

    @Test
    void privateFieldsAreReadAndWritten() {
        assertThat(value("this.count")).isEqualTo("int 5");
        assertThat(value("count += 2")).isEqualTo("int 7");
        assertThat(value("this.count++")).isEqualTo("int 7");
        assertThat(value("Shop.this.count")).isEqualTo("int 8");
    }

    @Test
    void privateMethodsAreCalled() {
        assertThat(value("helper(2) + this.helper(1)")).isEqualTo("int 15");
        assertThat(value("label(name)")).isEqualTo("String <Corner>");
        assertThat(value("Shop.label(\"x\")")).isEqualTo("String <x>");
    }

    @Test
    void privateConstructorsAreCalled() {
        assertThat(value("new Shop(limit > 3 ? \"A\" : \"B\").name")).isEqualTo("String A");
        assertThat(value("new Till(users.isEmpty() ? new Till(1).cents : new Till(7).cents).cents")).isEqualTo("long 7");
        assertThat(value("Till.empty().cents")).isEqualTo("long 0");
    }

    @Test
    void privateMethodsAreReferredTo() {
        assertThat(value("Stream.of(1, 2).map(this::helper).toList()")).endsWith("[5, 10]");
        assertThat(value("Stream.of(\"a\").map(Shop::label).toList()")).endsWith("[<a>]");
        assertThat(value("Stream.of(\"a\").map(Shop::new).map(s -> s.name).toList()")).endsWith("[a]");
    }

    @Test
    void privateRecordsAreUsed() {
        assertThat(value("items.get(0).name()")).isEqualTo("String tea");
        assertThat(value("new Item(\"soap\", 9)")).isEqualTo("Item Item[name=soap, price=9]");
        assertThat(value("items.stream().mapToInt(Item::price).sum()")).isEqualTo("int 11");
        assertThat(value("for (Item item : items) System.out.println(item.name)")).isEmpty();
    }

    @Test
    void finalFieldsStayAsTheyAre() {
        assertThat(problem("this.name = \"x\"")).contains("cannot assign a value to final variable name");
    }

    @Test
    void inheritedMembersAreUsed() {
        assertThat(value("employees")).isEqualTo("int 6");
        assertThat(value("full(name) + form")).isEqualTo("String Corner LtdLtd");
        assertThat(value("toString().startsWith(\"io.\")")).isEqualTo("boolean true");
    }

    @Test
    void variablesComeBeforeFields() {
        assertThat(value("opened")).isEqualTo("String a variable");
        assertThat(value("Shop.opened")).isEqualTo("int 3");
        assertThat(value("TOWN")).isEqualTo("String Turku");
    }

    @Test
    void methodsOfTheClassComeBeforeThoseOfFlask() {
        assertThat(value("render(\"x\")")).isEqualTo("String shop x");
    }

    @Test
    void whatIsDefinedComesBeforeMembers() {
        assertThat(value("String count = \"mine\"")).isEqualTo("count String mine");
        assertThat(value("count")).isEqualTo("String mine");
        assertThat(value("int limit = 1")).isEqualTo("limit int 1");
        assertThat(value("limit")).isEqualTo("int 1");
        assertThat(value("String helper(int x) { return \"mine\"; }")).isEmpty();
        assertThat(value("helper(1)")).isEqualTo("String mine");
        assertThat(value("this.count")).isEqualTo("int 5");
    }

    @Test
    void localNamesComeBeforeMembers() {
        assertThat(value("users.stream().map(count -> count + 1).toList()")).endsWith("[ada1, bob1]");
        evaluate("for (int count = 0; count < 2; count++) { System.out.print(count); }");
        assertThat(value("int twice(int count) { return count * 2; }")).isEmpty();
        assertThat(value("twice(4)")).isEqualTo("int 8");
    }

    @Test
    void definitionsReferToEachOther() {
        evaluate("record Point(int x, int y) { Point plus(Point o) { return new Point(x + o.x, y + o.y); } }");
        evaluate("Point twice(Point p) { return p.plus(p); }");
        evaluate("class Named implements Comparable<Named> { public int compareTo(Named o) { return 0; } }");
        assertThat(value("twice(new Point(1, 2))")).isEqualTo("Point Point[x=2, y=4]");
        assertThat(value("new TreeSet<>(List.of(new Named())).size()")).isEqualTo("int 1");
    }

    @Test
    void classesInOneAnotherAreDefined() {
        evaluate("enum Light { RED, GREEN { int waiting() { return 0; } }; int waiting() { return 9; } }");
        assertThat(value("Light.RED.waiting() + Light.GREEN.waiting()")).isEqualTo("int 9");
        assertThat(value("switch (Light.GREEN) { case RED -> 1; case GREEN -> 2; }")).isEqualTo("int 2");
        evaluate("class Base { static class Derived extends Base { } Base make() { return new Derived(); } }");
        assertThat(value("new Base().make()")).startsWith("Derived Base$Derived@");
        assertThat(value("Runnable run = () -> { }")).doesNotContain("Console");
    }

    @Test
    void definitionsAreReplaced() {
        evaluate("int number() { return 1; }");
        evaluate("int next() { return number() + 1; }");
        assertThat(value("next()")).isEqualTo("int 2");
        evaluate("int number() { return 10; }");
        assertThat(value("next()")).isEqualTo("int 11");
        assertThat(value("var x = 1")).isEqualTo("x int 1");
        assertThat(value("var x = \"now text\"")).isEqualTo("x String now text");
    }

    @Test
    void whatIsMissingIsTold() {
        Answer answer = console.evaluate("int later() { return other(1); }");
        assertThat(answer.state()).isEqualTo(State.DONE);
        assertThat(answer.problem()).contains("later cannot be used until this is declared: method other(int)");
        assertThat(problem("later()")).contains("later cannot be used until this is declared: method other(int)");
        evaluate("int other(int x) { return x + 1; }");
        assertThat(value("later()")).isEqualTo("int 2");
    }

    @Test
    void methodsUseTheObject() {
        evaluate("int twice() { return this.count * 2 + helper(1); }");
        assertThat(value("twice()")).isEqualTo("int 15");
    }

    @Test
    void thisInsideOfAClassIsThatOfTheClass() {
        evaluate("class Counter { int count = 1; int get() { return this.count; } }");
        assertThat(value("new Counter().get()")).isEqualTo("int 1");
        assertThat(value("new Object() { int count = 2; int get() { return this.count + Shop.this.count; } }.get()"))
                .isEqualTo("int 7");
    }

    @Test
    void textIsNoSource() {
        assertThat(value("\"this count\" /* this */ + 't' // this")).isEqualTo("String this countt");
        assertThat(value("\"\"\"\n  this \\\"\"\" count\"\"\"")).isEqualTo("String this \"\"\" count");
    }

    @Test
    void manyStatementsAreEvaluatedInTurn() {
        Answer answer = evaluate("int a = 1; int b = a + 1;\nSystem.out.println(b);\na + b // the sum\n");
        assertThat(answer.results()).extracting(ConsoleTest::text).containsExactly("a int 1", "b int 2", "int 3");
        assertThat(answer.output()).isEqualTo("2" + System.lineSeparator());
    }

    @Test
    void voidHasNoResult() {
        assertThat(evaluate("items.clear()").results()).isEmpty();
        assertThat(value("items.size()")).isEqualTo("int 0");
    }

    @Test
    void variablesWithoutValueAreShown() {
        assertThat(value("int x;")).isEqualTo("x int 0");
    }

    @Test
    void unfinishedSourceIsNotEvaluated() {
        for (String source : List.of("int x = 1; if (x > 0) {", "users.", "helper(1", "class A {", "void f()")) {
            assertThat(console.evaluate(source).state()).as(source).isEqualTo(State.INCOMPLETE);
        }
        assertThat(problem("x")).contains("cannot find symbol");
    }

    @Test
    void nothingIsDone() {
        assertThat(value(" ")).isEmpty();
        assertThat(value("// a comment")).isEmpty();
    }

    @Test
    void compilerErrorsShowTheSource() {
        assertThat(problem("int a = 1;\nthis.nope(count)")).isEqualTo("""
                console:2: cannot find symbol
                  symbol:   method nope(int)
                  location: variable this of type io.quarkiverse.flask.deployment.console.shop.Shop
                this.nope(count)
                    ^
                """);
        assertThat(problem("helper(count) + wrong")).isEqualTo("""
                console:1: cannot find symbol
                  symbol:   variable wrong
                helper(count) + wrong
                                ^
                """);
    }

    @Test
    void exceptionsEndBelowTheConsole() {
        evaluate("int outer(int x) {\n  return fail(x);\n}");
        String problem = problem("int ok = 1;\n\nouter(3)");
        assertThat(problem).matches("""
                java.lang.IllegalStateException: value 3
                    at io.quarkiverse.flask.deployment.console.shop.Shop.fail\\(Shop.java:\\d+\\)
                    at outer \\(console:2\\)
                    at console:3
                Caused by: java.lang.RuntimeException: because
                    at io.quarkiverse.flask.deployment.console.shop.Shop.fail\\(Shop.java:\\d+\\)
                    at outer \\(console:2\\)
                    at console:3
                """);
    }

    @Test
    void exceptionsOfTheConsoleAreShown() {
        evaluate("class Odd extends RuntimeException { Odd(String m) { super(m); } }");
        assertThat(problem("throw new Odd(\"hm\")")).isEqualTo("Odd: hm\n    at console:1\n");
        assertThat(problem("// first\n/* second\n*/\n(Odd) (Object) limit")).startsWith(
                "java.lang.ClassCastException: class java.lang.Integer cannot be cast to class Odd (")
                .contains("    at console:4\n");
        evaluate("class Plain { }");
        assertThat(problem("nothing.size()")).contains("because \"nothing\" is null").endsWith("\n    at console:1\n");
        assertThat(problem("Stream.of(3).forEach(this::fail)")).contains("    at console:1\n").doesNotContain("bridge");
        assertThat(value("new Plain()")).startsWith("Plain Plain@");
    }

    @Test
    void importsOfTheSourceAreKnown() {
        assertThat(value("new BigDecimal(\"1.5\")")).isEqualTo("BigDecimal 1.5");
    }

    @Test
    void importsAreAdded() {
        evaluate("import java.time.*;");
        assertThat(value("Duration.ofSeconds(1)")).isEqualTo("Duration PT1S");
    }

    @Test
    void genericMethodsAreInferred() {
        assertThat(value("Till.empty().first(\"b\", \"a\").length()")).isEqualTo("int 1");
    }

    @Test
    void consoleFunctionsAreThere() {
        assertThat(problem("bean(Map.class)")).contains("console:1");
        assertThat(problem("request()")).contains("request");
    }

    private Answer evaluate(String source) {
        Answer answer = console.evaluate(source);
        assertThat(answer.problem()).as(source).isEmpty();
        assertThat(answer.state()).as(source).isEqualTo(State.DONE);
        return answer;
    }

    private String value(String source) {
        List<ShownValue> results = evaluate(source).results();
        return results.isEmpty() ? "" : text(results.get(0));
    }

    private static String text(ShownValue value) {
        return (value.name().isEmpty() ? "" : value.name() + " ") + value.type() + " " + value.text();
    }

    private String problem(String source) {
        Answer answer = console.evaluate(source);
        assertThat(answer.state()).as(source).isEqualTo(State.FAILED);
        return answer.problem();
    }
}
