package io.quarkiverse.flask.deployment.capture.specimen;

/**
 * Objects on their way into being.
 */
public final class Constructing {

    private Constructing() {
    }

    static class Base {

        final int size;

        Base(int size) {
            if (size < 0) {
                throw new IllegalArgumentException("size " + size);
            }
            this.size = size;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + size;
        }
    }

    static class Derived extends Base {

        final String text;
        final int twice = Integer.parseInt("2" + size);

        Derived(String text) {
            super(Integer.parseInt(text));
            this.text = text;
            Integer.parseInt(text + "x");
        }

        Derived(int number) {
            this(number > 5 ? String.valueOf(number) : "no" + number);
        }

        Derived(long number) {
            super((int) number);
            this.text = "long";
        }
    }

    static class Initialised extends Base {

        final int[] numbers;

        {
            int[] local = new int[1];
            numbers = local;
            local[size] = 1;
        }

        Initialised(String name) {
            super(name.length());
        }
    }

    static class Failed {

        static final int VALUE;

        static {
            String text = "static";
            VALUE = Integer.parseInt(text);
        }
    }

    static class Choosing extends Base {

        Choosing(boolean yes, String text) {
            super(yes ? text.length() : Integer.parseInt(text));
        }
    }

    public static Object beforeSuper() {
        return new Derived("four");
    }

    public static Object afterSuper() {
        return new Derived("4");
    }

    public static Object beforeThis() {
        return new Derived(3);
    }

    public static Object afterThis() {
        return new Derived(6);
    }

    public static Object inSuper() {
        return new Derived(-1L);
    }

    public static Object instanceInitialiser() {
        return new Initialised("abc");
    }

    public static int staticInitialiser() {
        return Failed.VALUE;
    }

    public static Object branchBeforeSuper() {
        Object good = new Choosing(true, "abc");
        Log.add(good.toString());
        return new Choosing(false, "abc");
    }

    public static Object argumentOfNew() {
        String text = "x";
        return new Base(Integer.parseInt(text));
    }
}
