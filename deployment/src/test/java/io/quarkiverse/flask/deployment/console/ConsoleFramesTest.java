package io.quarkiverse.flask.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkiverse.flask.deployment.console.law.Entity;
import io.quarkiverse.flask.deployment.console.shop.Shop;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.Answer;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.Completion;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.State;

/**
 * Consoles in frames of all kinds, and in none.
 */
@Timeout(120)
class ConsoleFramesTest {

    private static final String TEXT = "Ljava/lang/String;";
    private final Shop shop = Shop.create("Corner");

    @Test
    void staticMethodsHaveNoObject() {
        try (Console console = ConsoleFixture.in(Shop.class).variable("x", "I", null, 4).open()) {
            assertThat(text(console, "label(\"a\") + opened + x")).isEqualTo("<a>34");
            assertThat(console.evaluate("count").problem()).contains("cannot find symbol").contains("variable count");
            assertThat(console.evaluate("this").problem()).startsWith("console:1: ").contains("static context");
        }
    }

    @Test
    void anonymousClassesHaveWhatTheyCapture() {
        try (Console console = ConsoleFixture.with(shop.anonymous(100)).open()) {
            assertThat(text(console, "own")).isEqualTo("2");
            assertThat(text(console, "captured + this.own")).isEqualTo("102");
            assertThat(text(console, "count + helper(2) + Shop.this.count")).isEqualTo("20");
            assertThat(text(console, "call()")).isEqualTo("107");
        }
    }

    @Test
    void innerClassesHaveTheObjectAroundThem() {
        try (Console console = ConsoleFixture.with(shop.shelf()).open()) {
            assertThat(text(console, "width + count + helper(1)")).isEqualTo("30");
            assertThat(text(console, "label(name) + this.width + all()")).isEqualTo("<Corner>2025");
        }
    }

    @Test
    void allKindsOfClassesHaveFrames() {
        try (Console console = ConsoleFixture.in(Shop.Size.class)
                .variable("this", Shop.Size.class.descriptorString(), null, Shop.Size.LARGE).open()) {
            assertThat(text(console, "factor + this.name() + SMALL.factor + values().length")).isEqualTo("3LARGE12");
            assertThat(text(console, "twice()")).isEqualTo("6");
            assertThat(text(console, "switch (this) { case SMALL -> 1; case LARGE -> 2; }")).isEqualTo("2");
        }
        try (Console console = ConsoleFixture.in(Shop.Sized.class)
                .variable("this", Shop.Sized.class.descriptorString(), null, (Shop.Sized) () -> 4).open()) {
            assertThat(text(console, "twice() + size() + DEFAULT + standard()")).isEqualTo("14");
        }
        try (Console console = ConsoleFixture.with(shop.pair("a")).variable("other", shop.pair("b").getClass()
                .descriptorString(), null, shop.pair("b")).open()) {
            assertThat(text(console, "other.left + left() + this.left + limit")).isEqualTo("baa9");
        }
    }

    @Test
    void typesThatHaveNoNameHereAreThoseAbove() {
        Object local = new Object() {
            @Override
            public String toString() {
                return "mine";
            }
        };
        try (Console console = ConsoleFixture.in(Shop.class)
                .variable("local", local.getClass().descriptorString(), null, local)
                .variable("gone", "Lnot/there/Thing;", null, 1)
                .variable("business", shop.getClass().getSuperclass().descriptorString(), null, shop).open()) {
            assertThat(text(console, "local")).isEqualTo("mine");
            assertThat(text(console, "gone")).isEqualTo("1");
            assertThat(text(console, "business.employees")).isEqualTo("6");
        }
    }

    @Test
    void classesOfOtherPackagesKeepTheirSecrets() {
        try (Console console = ConsoleFixture.in(Entity.class)
                .variable("business", shop.getClass().getSuperclass().descriptorString(), null, shop).open()) {
            assertThat(text(console, "business.form")).isEqualTo("Ltd");
            assertThat(console.evaluate("io.quarkiverse.flask.deployment.console.shop.Shop.opened").problem())
                    .contains("opened has private access in");
        }
    }

    @Test
    void theApplicationAsAWholeHasVariables() {
        try (Console console = ConsoleFixture.in(null).variable("g", "Ljava/util/List;", "Ljava/util/List<" + TEXT + ">;",
                new ArrayList<>(List.of("x"))).variable("user-name", TEXT, null, "no name")
                .variable("a.b", TEXT, null, "").variable("class", TEXT, null, "").open()) {
            assertThat(text(console, "g.get(0).length()")).isEqualTo("1");
            console.evaluate("record A(int x) { }");
            assertThat(text(console, "new A(2)")).isEqualTo("A[x=2]");
        }
    }

    @Test
    void classesWithoutPackageAreReached() throws Exception {
        try (Compiled compiled = Compiled.of("Plain", """
                class Plain {
                    private int secret = 7;
                    private Other other = new Other();
                    private int twice() { return secret * 2; }
                    static class Other { private Other() { } public String toString() { return "other"; } }
                }""")) {
            Class<?> type = compiled.load();
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            try (Console console = ConsoleFixture.with(constructor.newInstance()).variable("x", "I", null, 1)
                    .classPath(compiled.folder()).open()) {
                assertThat(text(console, "twice() + this.secret + x")).isEqualTo("22");
                assertThat(text(console, "new Plain().other")).isEqualTo("other");
                assertThat(text(console, "new Other()")).isEqualTo("other");
                console.evaluate("Plain make() { return new Plain(); }");
                assertThat(text(console, "make().secret")).isEqualTo("7");
            }
        }
    }

    @Test
    void theContextIsOpenWhileItIsEvaluated() {
        List<String> events = new ArrayList<>();
        try (Console console = ConsoleFixture.in(null).variable("events", "Ljava/util/List;", null, events).context(() -> {
            events.add("opened by " + Thread.currentThread().getName());
            return () -> events.add("closed by " + Thread.currentThread().getName());
        }).open()) {
            console.evaluate("events.add(\"one\"); throw new Exception()");
        }
        assertThat(events).containsExactly("opened by Flask console", "one", "closed by Flask console");
    }

    @Test
    void aContextThatDoesNotOpenIsTold() {
        try (Console console = ConsoleFixture.in(null).context(() -> {
            throw new IllegalStateException("no context");
        }).open()) {
            Answer answer = console.evaluate("1");
            assertThat(answer.state()).isEqualTo(State.FAILED);
            assertThat(answer.problem()).startsWith("java.lang.IllegalStateException: no context\n");
        }
    }

    @Test
    void closingForgetsValues() {
        List<Object> list = new ArrayList<>();
        Console console = ConsoleFixture.in(Shop.class).variable("list", "Ljava/util/List;", null, list).open();
        console.evaluate("var kept = new ArrayList<>(list); list.add(new java.lang.ref.WeakReference<>(kept))");
        WeakReference<?> kept = (WeakReference<?>) list.get(0);
        WeakReference<?> variable = new WeakReference<>(list);
        assertThat(kept.get()).isNotNull();
        console.close();
        list = null;
        while (kept.get() != null || variable.get() != null) {
            System.gc(); // nothing holds them
        }
    }

    @Test
    void membersAreCompleted() {
        try (Console console = ConsoleFixture.with(shop).variable("courses", "Ljava/util/List;", null, List.of()).open()) {
            assertThat(completion(console, "cou")).isEqualTo(new Completion(0, List.of("count", "courses")));
            assertThat(completion(console, "to")).isEqualTo(new Completion(0, List.of("toString()")));
            assertThat(completion(console, "1 + this.cou")).isEqualTo(new Completion(9, List.of("count")));
            assertThat(completion(console, "items.get(0).pri")).isEqualTo(new Completion(13, List.of("price", "price()")));
            assertThat(completion(console, "int a = this.help")).isEqualTo(new Completion(13, List.of("helper(")));
            assertThat(completion(console, "\"cou")).isEqualTo(new Completion(4, List.of()));
            assertThat(completion(console, "1 // cou")).isEqualTo(new Completion(8, List.of()));
            assertThat(completion(console, "this.").suggestions()).contains("count", "helper(", "employees", "full(")
                    .noneMatch(name -> name.contains("$")).isSorted();
            assertThat(completion(console, "").suggestions()).contains("count", "courses").noneMatch(name -> name.contains("$"))
                    .hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates();
            assertThat(completion(console, "courses.isEm")).isEqualTo(new Completion(8, List.of("isEmpty()")));
        }
    }

    private static Completion completion(Console console, String source) {
        return console.complete(source, source.length());
    }

    private static String text(Console console, String source) {
        Answer answer = console.evaluate(source);
        assertThat(answer.problem()).as(source).isEmpty();
        return answer.results().get(0).text();
    }
}
