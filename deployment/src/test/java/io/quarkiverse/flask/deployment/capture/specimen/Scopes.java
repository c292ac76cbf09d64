package io.quarkiverse.flask.deployment.capture.specimen;

import java.util.List;
import java.util.Map;

/**
 * Variables that come and go.
 */
public final class Scopes {

    private Scopes() {
    }

    static int parse(String text) {
        return Integer.parseInt(text);
    }

    enum Color {
        RED,
        GREEN
    }

    public static int loop() {
        int sum = 0;
        for (String text : List.of("1", "2", "three", "4")) {
            sum += parse(text);
        }
        return sum;
    }

    public static int counted() {
        int[] values = { 5, 6 };
        int sum = 0;
        for (int i = 0; i <= values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    public static int whileLoop() {
        int left = 3;
        while (true) {
            int share = 12 / left;
            Log.add("share " + share);
            left--;
        }
    }

    public static int nested() {
        String outer = "outer";
        {
            String gone = "gone";
            Log.add(gone);
        }
        {
            long other = 7;
            parse(outer + other);
        }
        return 0;
    }

    public static int laterInTheSameSlot() {
        String before = "before";
        if (!before.isEmpty()) {
            int number = 1;
            Log.add(before + number);
        }
        double ratio = 0.5;
        return parse(before + ratio);
    }

    public static int notYet() {
        int first = 1;
        int second = parse("x" + first);
        return first + second;
    }

    public static String maybe() {
        String always = "a";
        String sometimes;
        if (always.isEmpty()) {
            sometimes = "s";
            Log.add(sometimes);
        }
        return always.substring(2);
    }

    public static int assignedAgain() {
        String value = "1";
        int number = parse(value);
        value = "two";
        number += parse(value);
        return number;
    }

    public static int inExpression() {
        int i = 0;
        return i++ + parse("x" + i++) + i++;
    }

    public static int switchOnStrings() {
        String kind = "b";
        switch (kind) {
            case "a":
                int one = 1;
                return one;
            case "b":
                int two = 2;
                return parse(kind) + two;
            default:
                return 0;
        }
    }

    public static int switchOnEnums() {
        Color color = Color.GREEN;
        return switch (color) {
            case RED -> 1;
            case GREEN -> {
                String name = color.name();
                yield parse(name);
            }
        };
    }

    public static int typeTest() {
        Object value = "text";
        if (value instanceof String text && text.length() == 4) {
            return parse(text);
        }
        return 0;
    }

    public static int map() {
        Map<String, Integer> stock = Map.of("apple", 3);
        Integer pears = stock.get("pear");
        return stock.get("apple") + pears;
    }

    public static int fromCallee() {
        String mine = "m";
        return callee(mine, 4);
    }

    private static int callee(String text, int number) {
        boolean even = number % 2 == 0;
        if (even) {
            throw new IllegalStateException(text + number);
        }
        return number;
    }
}
