package io.quarkiverse.flask.deployment.capture.specimen;

import java.util.List;
import java.util.Map;

/**
 * Variables of all types.
 */
public final class Typed {

    private Typed() {
    }

    public static void primitives() {
        boolean yes = true;
        byte small = -1;
        char letter = 'x';
        short less = 300;
        int number = 70_000;
        long big = 1L << 40;
        float half = 0.5f;
        double third = 1 / 3.0;
        String last = "last";
        Integer.parseInt(last);
        Log.add("" + yes + small + letter + less + number + big + half + third);
    }

    public static void parameters() {
        wide(1, 2L, 3.0, "s", 4L, false);
    }

    private static void wide(int a, long b, double c, String d, long e, boolean f) {
        Object g = d;
        Log.add("" + a + b + c + e + f);
        ((Number) g).intValue();
    }

    public static void arrays() {
        int[] numbers = { 1, 2 };
        String[][] texts = { { "a" }, {} };
        Object[] none = null;
        Log.add(texts[0][0] + texts[numbers[0]][0]);
        Log.add("" + none);
    }

    public static void generics() {
        Map<String, List<Integer>> lists = Map.of("a", List.of(1));
        List<? extends Number> numbers = lists.get("a");
        numbers.get(1);
    }

    public static void nothingButNull() {
        String text = null;
        text.length();
    }

    public static Object storeInWrongArray() {
        Object[] texts = new String[1];
        Object number = 1;
        texts[0] = number;
        return texts;
    }

    public static int negativeSize() {
        int size = -1;
        return new int[size].length;
    }

    public static String helpful() {
        String[] names = new String[2];
        int second = 1;
        return names[second].trim();
    }
}
