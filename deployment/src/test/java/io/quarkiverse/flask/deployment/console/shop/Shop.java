package io.quarkiverse.flask.deployment.console.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * An application's class with all kinds of members that others may not use.
 */
public class Shop extends Business {

    private static int opened = 3;
    static final String TOWN = "Turku";

    private final String name;
    private int count = 5;
    private List<Item> items = new ArrayList<>(List.of(new Item("tea", 4), new Item("jam", 7)));

    private record Item(String name, int price) {
    }

    private Shop(String name) {
        super(name.length());
        this.name = name;
    }

    public static Shop create(String name) {
        return new Shop(name);
    }

    private int helper(int factor) {
        return count * factor;
    }

    private static String label(String text) {
        return "<" + text + ">";
    }

    private int fail(int value) {
        if (value > 0) {
            throw new IllegalStateException("value " + value, new RuntimeException("because"));
        }
        return value;
    }

    private String render(String text) {
        return "shop " + text;
    }

    public Object anonymous(int captured) {
        return new Callable<Integer>() {
            private int own = 2;

            @Override
            public Integer call() {
                return own + captured + count;
            }
        };
    }

    class Shelf {
        private int width = 20;

        int all() {
            return width + count;
        }
    }

    public Object shelf() {
        return new Shelf();
    }

    public enum Size {
        SMALL(1),
        LARGE(3) {
            @Override
            int twice() {
                return 6;
            }
        };

        private final int factor;

        Size(int factor) {
            this.factor = factor;
        }

        int twice() {
            return factor * 2;
        }
    }

    public interface Sized {
        int DEFAULT = 1;

        int size();

        private int twice() {
            return size() * 2;
        }

        private static int standard() {
            return 1;
        }
    }

    public Object pair(String text) {
        record Pair(String left) {
            private static int limit = 9;
        }
        return new Pair(text);
    }

    /** Runs until somebody ends its thread. */
    public static void spin(CountDownLatch begun) {
        begun.countDown();
        while (true) {
            Thread.onSpinWait();
        }
    }
}
