package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;

class InspectorObjectsTest {

    static class Person {

        static String count = "static";
        private final String name;

        Person(String name) {
            this.name = name;
        }
    }

    static class Member extends Person {

        private final int number = 7;
        Person friend;

        Member(String name) {
            super(name);
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode() was called");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals() was called");
        }

        int number() {
            return number;
        }
    }

    record Point(int x, int y) {

        @Override
        public int x() {
            throw new AssertionError("an accessor was called");
        }
    }

    @Test
    void fieldsAreChildrenThoseOfTheSuperclassLast() {
        assertThat(Look.names(Look.at(new Member("ann")))).containsExactly("number", "friend", "name");
    }

    @Test
    void anObjectWithoutATextIsShownByItsIdentity() {
        assertThat(Look.text(new Member("ann"))).matches("InspectorObjectsTest\\.Member@[0-9a-f]+");
    }

    @Test
    void anObjectWithATextIsShownByIt() {
        assertThat(Look.text(new Point(1, 2))).isEqualTo("Point[x=1, y=2]");
    }

    @Test
    void withoutToStringsObjectsAreShownByTheirFields() {
        ShownValue shown = new Inspector(Look.settings(false, 100, 1000)).show("it", null, new Point(1, 2));
        assertThat(shown.text()).startsWith("InspectorObjectsTest.Point@");
        assertThat(Look.texts(shown)).containsExactly("1", "2");
    }

    static class Failing extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failing(String message) {
            super(message);
        }
    }

    @Test
    void withoutToStringsExceptionsAreStillShownByTheirMessage() {
        assertThat(new Inspector(Look.settings(false, 100, 1000)).show("e", null, new Failing("no")).text())
                .isEqualTo(Failing.class.getName() + ": no");
    }

    @Test
    void recordsAreShownByTheirFields() {
        assertThat(Look.texts(Look.at(new Point(1, 2)))).containsExactly("1", "2");
    }

    @Test
    void primitiveFieldsHaveTheirType() {
        assertThat(Look.child(Look.at(new Point(1, 2)), "x").type()).isEqualTo("int");
    }

    @Test
    void anObjectWithinItselfIsNotShownAgain() {
        Member member = new Member("ann");
        member.friend = member;
        assertThat(Look.child(Look.at(member), "friend").text()).isEqualTo("(the InspectorObjectsTest.Member above)");
    }

    @Test
    void deepObjectsCountTheFieldsThatAreNotShown() {
        Member fourth = new Member("d");
        Member first = friends(friends(friends(fourth, "c"), "b"), "a");
        ShownValue shown = Look.child(Look.child(Look.child(Look.at(first), "friend"), "friend"), "friend");
        assertThat(shown.children()).isEmpty();
        assertThat(shown.more()).isEqualTo(3);
    }

    private static Member friends(Member friend, String name) {
        Member member = new Member(name);
        member.friend = friend;
        return member;
    }

    @Test
    void whatALocalClassCapturedHasItsName() {
        String captured = "kept";
        Callable<String> callable = new Callable<>() {
            @Override
            public String call() {
                return captured + InspectorObjectsTest.this.hashCode();
            }
        };
        ShownValue shown = Look.at(callable);
        assertThat(Look.names(shown)).containsExactlyInAnyOrder("captured", "InspectorObjectsTest.this");
        assertThat(shown.type()).matches("InspectorObjectsTest\\$\\d+");
    }

    static class OwnList extends AbstractList<String> {

        private final String[] loaded = { "a" };

        @Override
        public String get(int index) {
            throw new AssertionError("it was read");
        }

        @Override
        public int size() {
            throw new AssertionError("it was counted");
        }

        @Override
        public String toString() {
            throw new AssertionError("it was asked");
        }
    }

    @Test
    void collectionsOfTheApplicationAreNotTouched() {
        ShownValue shown = Look.at(new OwnList());
        assertThat(shown.text()).startsWith("InspectorObjectsTest.OwnList@");
        assertThat(Look.child(shown, "loaded").text()).isEqualTo("[\"a\"]");
    }

    static class OwnMap extends AbstractMap<String, String> {

        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new AssertionError("it was read");
        }
    }

    @Test
    void mapsOfTheApplicationAreNotTouched() {
        assertThat(Look.text(new OwnMap())).startsWith("InspectorObjectsTest.OwnMap@");
    }

    interface Greeter {
    }

    @Test
    void proxiesAreNotCalled() {
        Object proxy = Proxy.newProxyInstance(Greeter.class.getClassLoader(), new Class<?>[] { Greeter.class },
                (self, method, arguments) -> {
                    throw new AssertionError("it was called");
                });
        ShownValue shown = Look.at(proxy);
        assertThat(shown.type()).isEqualTo("InspectorObjectsTest.Greeter");
        assertThat(shown.text()).matches("InspectorObjectsTest\\.Greeter@[0-9a-f]+ \\(proxy\\)");
    }

    static class Shop {

        String owner = "ann";

        @Override
        public String toString() {
            return "Shop of " + owner;
        }
    }

    static class Shop_ClientProxy extends Shop {

        @Override
        public String toString() {
            throw new AssertionError("the bean was created");
        }
    }

    static class Shop_ProducerMethod_ClientProxy implements ClientProxy, Greeter {

        @Override
        public Object arc_contextualInstance() {
            throw new AssertionError("the bean was created");
        }

        @Override
        public InjectableBean<?> arc_bean() {
            throw new AssertionError("the bean was asked for");
        }
    }

    @Test
    void clientProxiesOfInterfacesHaveTheirInterface() {
        assertThat(Look.at(new Shop_ProducerMethod_ClientProxy()).type()).isEqualTo("InspectorObjectsTest.Greeter");
    }

    static class Shop_Subclass extends Shop {

        Object interceptors = "generated";
    }

    @Test
    void clientProxiesOfBeansAreNotCalled() {
        ShownValue shown = Look.at(new Shop_ClientProxy());
        assertThat(shown.type()).isEqualTo("InspectorObjectsTest.Shop");
        assertThat(shown.text()).matches("InspectorObjectsTest\\.Shop@[0-9a-f]+ \\(proxy\\)");
        assertThat(shown.children()).isEmpty();
    }

    @Test
    void interceptedBeansAreShownAsWhatTheyAre() {
        ShownValue shown = Look.at(new Shop_Subclass());
        assertThat(shown.type()).isEqualTo("InspectorObjectsTest.Shop");
        assertThat(shown.text()).isEqualTo("Shop of ann");
        assertThat(Look.names(shown)).containsExactly("owner");
    }

    static class Shop$HibernateProxy$x extends Shop {

        @Override
        public String toString() {
            throw new AssertionError("it was loaded");
        }
    }

    @Test
    void entitiesAreNotLoaded() {
        assertThat(Look.text(new Shop$HibernateProxy$x())).matches("InspectorObjectsTest\\.Shop@[0-9a-f]+ \\(not loaded\\)");
    }

    @Test
    void valuesTogetherAreNoMoreThanTheBudgetAllows() {
        Inspector inspector = new Inspector(Look.settings(true, 10, 100_000));
        ShownValue shown = inspector.show("it", null, List.of(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7, 8, 9)));
        assertThat(count(shown)).isEqualTo(10);
        assertThat(shown.text()).isEqualTo("[[1, 2, 3], [4, 5, 6], 3 elements]");
    }

    @Test
    void whenNothingIsLeftToSpendObjectsAreNotAsked() {
        Inspector inspector = new Inspector(Look.settings(true, 1_000, 10));
        inspector.show("first", null, "a long enough text");
        assertThat(inspector.show("it", null, new Point(1, 2)).text()).startsWith("InspectorObjectsTest.Point@");
        assertThat(inspector.show("it", null, "x".repeat(100)).text())
                .isEqualTo("\"" + "x".repeat(40) + "…\" (100 characters)");
    }

    @Test
    void noValueTakesWhatOthersNeed() {
        Inspector inspector = new Inspector(new Settings(true, 3, 20, 200, 10, 5, 100_000, Look.LONG, Look.LONG));
        inspector.show("first", null, new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8)));
        assertThat(inspector.show("second", null, Map.of("a", 1)).text()).isEqualTo("{a=1}");
    }

    private static int count(ShownValue value) {
        return 1 + value.children().stream().mapToInt(InspectorObjectsTest::count).sum();
    }
}
