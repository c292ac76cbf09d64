package io.quarkiverse.flask.deployment.capture.specimen;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Exceptions that are caught, thrown again and replaced.
 */
public final class Handling {

    private Handling() {
    }

    record Resource(String name) implements AutoCloseable {

        @Override
        public void close() {
            Log.add("close " + name);
            throw new IllegalArgumentException(name);
        }
    }

    static void fail(String why) throws IOException {
        throw new IOException(why);
    }

    public static int caught() {
        int number = 1;
        try {
            fail("why");
        } catch (IOException e) {
            number = 2;
            Log.add(e.getMessage() + number);
        }
        return number;
    }

    public static void withFinally() throws IOException {
        int number = 1;
        try {
            String inside = "in";
            number = 2;
            fail(inside);
        } finally {
            number = 3;
            String after = "after";
            Log.add(after + number);
        }
    }

    public static void wrapped() {
        String before = "b";
        try {
            int inside = 1;
            fail(before + inside);
        } catch (IOException e) {
            String why = "wrapped";
            throw new UncheckedIOException(why, e);
        }
    }

    public static void thrownAgain() throws IOException {
        try {
            int inside = 1;
            fail("x" + inside);
        } catch (IOException e) {
            String note = e.getMessage();
            Log.add(note);
            throw e;
        }
    }

    public static void replaced() throws IOException {
        int number = 1;
        try {
            fail("first");
        } finally {
            number = 2;
            Integer.parseInt("second" + number);
        }
    }

    @SuppressWarnings("finally")
    public static int swallowed() {
        int number = 1;
        try {
            fail("never seen");
        } finally {
            return number;
        }
    }

    public static void resources() throws IOException {
        String all = "all";
        try (Resource first = new Resource("first"); Resource second = new Resource("second")) {
            int inside = 1;
            fail(all + inside);
        }
    }

    public static String nestedFinally() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            try {
                try {
                    if (i == 1) {
                        continue;
                    }
                    text.append(10 / (i - 2)).append(' ');
                    fail("f" + i);
                } catch (IOException e) {
                    text.append(e.getMessage());
                } finally {
                    text.append('x');
                }
            } catch (ArithmeticException e) {
                text.append(e.getMessage());
                throw new IllegalStateException(text.toString(), e);
            } finally {
                text.append('y');
                Log.add(text.toString());
            }
        }
        return text.toString();
    }

    public static String several() {
        Object value = null;
        try {
            return value.toString();
        } catch (IllegalStateException | NullPointerException e) {
            String text = String.valueOf(e.getMessage());
            return text.substring(text.length() + 1);
        }
    }

    public static void throwNull() {
        String text = "t";
        RuntimeException nothing = null;
        Log.add(text);
        throw nothing;
    }

    public static void suppressed() {
        RuntimeException all = new RuntimeException("all");
        for (int i = 0; i < 2; i++) {
            try {
                fail("part" + i);
            } catch (IOException e) {
                all.addSuppressed(e);
            }
        }
        throw all;
    }

    public static void error() {
        String what = "assertion";
        throw new AssertionError(what);
    }

    public static int loopWithRetry() throws IOException {
        IOException last = null;
        for (int attempt = 1; attempt <= 3; attempt++) {
            try {
                fail("attempt " + attempt);
                return attempt;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }
}
