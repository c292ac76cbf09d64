package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Variables of what later versions of Java have; the test compiles it for the JVM that runs.
 */
class NewerJavaTest {

    private static final String PATTERNS = """
            import java.util.List;
            import java.util.Map;

            public class Patterns {

                sealed interface Shape {
                }

                record Circle(double radius) implements Shape {
                }

                record Square(int side, String name) implements Shape {
                }

                record Broken(int value) {

                    public int value() {
                        throw new IllegalStateException("broken");
                    }
                }

                static double area(Shape shape, int scale) {
                    return switch (shape) {
                        case Circle(double r) when r > 1 -> {
                            double square = r * r;
                            throw new IllegalArgumentException("circle " + square * scale);
                        }
                        case Circle circle -> circle.radius();
                        case Square(int side, String name) -> side * Integer.parseInt(name);
                    };
                }

                public static double guarded() {
                    return area(new Circle(2), 3);
                }

                public static double nested() {
                    return area(new Square(2, "two"), 3);
                }

                public static int brokenAccessor() {
                    Object value = new Broken(1);
                    return value instanceof Broken(int number) ? number : 0;
                }

                public static String nullSwitch() {
                    Object nothing = null;
                    return switch (nothing) {
                        case String text -> text;
                        default -> "other";
                    };
                }

                public static Object threads() throws Exception {
                    String text = "v";
                    Thread[] threads = new Thread[1];
                    Throwable[] thrown = new Throwable[1];
                    threads[0] = Thread.ofVirtual().unstarted(() -> {
                        try {
                            Integer.parseInt(text);
                        } catch (NumberFormatException e) {
                            thrown[0] = e;
                        }
                    });
                    threads[0].start();
                    threads[0].join();
                    throw new IllegalStateException(thrown[0]);
                }
            }
            """;

    private static final String FLEXIBLE = """
            public class Flexible {

                final int size;

                Flexible(int size) {
                    this.size = Integer.parseInt("" + size);
                }

                static class Sub extends Flexible {

                    final String early;

                    Sub(String text, int limit) {
                        int length = text.length();
                        early = text;
                        if (length > limit) {
                            throw new IllegalArgumentException("too long: " + length);
                        }
                        int parsed;
                        try {
                            parsed = Integer.parseInt(text);
                        } catch (NumberFormatException e) {
                            String why = e.getMessage();
                            parsed = why.length() / (limit - 4);
                        }
                        super(parsed);
                        Integer.parseInt(text + parsed);
                    }

                    @Override
                    public String toString() {
                        return "Sub " + early;
                    }
                }

                public static Object inPrologue() {
                    return new Sub("much", 2);
                }

                public static Object inHandlerOfThePrologue() {
                    return new Sub("x", 4);
                }

                public static Object inEpilogue() {
                    return new Sub("x", 5);
                }

                public static Object fine() {
                    return new Sub("12", 5).size;
                }
            }
            """;

    private static Flight flight(String name, Map<String, byte[]> classes, String method) {
        return Flight.of(new Specimens(classes, Specimens.WATCHED), name, method);
    }

    private static List<String> lines(Flight flight) {
        return Flight.lines(flight.frames());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void patternsHaveTheirVariables() {
        Map<String, byte[]> classes = Specimens.compile("Patterns", PATTERNS, "-g");
        assertThat(lines(flight("Patterns", classes, "guarded")))
                .containsExactly("area shape=Circle[radius=2.0] scale=3 r=Double:2.0 square=Double:4.0");
        assertThat(lines(flight("Patterns", classes, "nested")))
                .containsExactly("area shape=Square[side=2, name=two] scale=3 side=2 name=\"two\"");
        assertThat(lines(flight("Patterns", classes, "nullSwitch"))).containsExactly("nullSwitch nothing=null");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void anAccessorThatFailsInAPatternIsTheCauseWithItsVariables() {
        Flight flight = flight("Patterns", Specimens.compile("Patterns", PATTERNS, "-g"), "brokenAccessor");
        assertThat(flight.thrown().getClass().getName()).isEqualTo("java.lang.MatchException");
        assertThat(flight.cause()).extracting(frame -> frame.site().method()).containsExactly("value", "brokenAccessor");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsAreWatched() {
        Flight flight = flight("Patterns", Specimens.compile("Patterns", PATTERNS, "-g"), "threads");
        assertThat(flight.cause()).extracting(Flight::line).singleElement().asString()
                .matches("lambda\\$threads\\$0 text=\"v\" thrown=Throwable\\[\\]");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void statementsBeforeTheSuperclassIsConstructedHaveTheirVariables() throws Throwable {
        Map<String, byte[]> classes = Specimens.compile("Flexible", FLEXIBLE, "-g");
        assertThat(lines(flight("Flexible", classes, "inPrologue")))
                .containsExactly("<init> text=\"much\" limit=2 length=4");
        Flight inHandler = flight("Flexible", classes, "inHandlerOfThePrologue");
        assertThat(inHandler.thrown()).isInstanceOf(ArithmeticException.class);
        assertThat(lines(inHandler)).singleElement().asString()
                .startsWith("<init> text=\"x\" limit=4 length=1 e=NumberFormatException(").contains(" why=");
        assertThat(lines(flight("Flexible", classes, "inEpilogue"))).singleElement().asString()
                .startsWith("<init> this=Sub x text=\"x\" limit=5 length=1 parsed=");
        assertThat(new Specimens(classes, Specimens.WATCHED).call("Flexible", "fine")).isEqualTo(12);
    }
}
