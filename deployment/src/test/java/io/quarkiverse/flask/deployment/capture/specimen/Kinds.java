package io.quarkiverse.flask.deployment.capture.specimen;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Methods of all kinds of classes.
 */
public final class Kinds {

    private final String name;

    private Kinds(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "Kinds " + name;
    }

    record Point(int x, int y) {

        Point {
            int sum = x + y;
            if (sum > 10) {
                throw new IllegalArgumentException("too far: " + sum);
            }
        }

        Point(String text) {
            this(Integer.parseInt(text), 0);
        }
    }

    enum Level {

        LOW {
            @Override
            int weight(String text) {
                return Integer.parseInt(text);
            }
        };

        abstract int weight(String text);
    }

    interface Greeter {

        default String greet(String who) {
            int length = who.length();
            return prefix(length).substring(length);
        }

        private String prefix(int length) {
            return ofLength(length);
        }

        static String ofLength(int length) {
            String text = "hi";
            return text.substring(0, length - 5);
        }
    }

    class Inner {

        int parse(String text) {
            return Integer.parseInt(text + name);
        }

        @Override
        public String toString() {
            return "Inner";
        }
    }

    private int sum(List<String> texts, int start) {
        return start + texts.stream().mapToInt(text -> Integer.parseInt(text) + start + name.length()).sum();
    }

    public static int lambdaOfAnObject() {
        return new Kinds("k").sum(List.of("1", "b"), 7);
    }

    public static int lambda() {
        int offset = 2;
        ToIntFunction<String> parse = text -> {
            int number = Integer.parseInt(text);
            return number + offset;
        };
        return parse.applyAsInt("l");
    }

    public static int nestedLambda() {
        String outer = "o";
        Supplier<Supplier<Integer>> parse = () -> () -> Integer.parseInt(outer);
        return parse.get().get();
    }

    public static int reference() {
        ToIntFunction<String> parse = Integer::parseInt;
        return parse.applyAsInt("r");
    }

    public static String anonymous() {
        String captured = "c";
        return new Supplier<String>() {

            private final int offset = 3;

            @Override
            public String get() {
                return captured.substring(offset);
            }

            @Override
            public String toString() {
                return "Anonymous";
            }
        }.get();
    }

    public static int inner() {
        return new Kinds("k").new Inner().parse("i");
    }

    public static int local() {
        String captured = "c";
        class Local {
            int parse(int number) {
                return Integer.parseInt(captured + number);
            }

            @Override
            public String toString() {
                return "Local";
            }
        }
        return new Local().parse(4);
    }

    public static Object compactConstructor() {
        return new Point(5, 6);
    }

    public static Object recordFromText() {
        return new Point("p");
    }

    public static int enumConstant() {
        return Level.LOW.weight("w");
    }

    public static Object enumValue() {
        String unknown = "HIGH";
        return Level.valueOf(unknown);
    }

    public static String interfaceMethods() {
        return new Greeter() {

            @Override
            public String toString() {
                return "Greeter";
            }
        }.greet("ann");
    }
}
