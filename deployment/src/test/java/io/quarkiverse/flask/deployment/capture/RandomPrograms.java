package io.quarkiverse.flask.deployment.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes methods at random that throw, catch, loop and return in all manner of ways, the same for the same seed.
 * <p>
 * All end: loops are counted, and methods call only those that were written before. What they throw themselves says what their
 * variables hold: {@code here m7 a=1 b=Long:2}.
 */
final class RandomPrograms {

    private static final String HEAD = """
            import io.quarkiverse.flask.deployment.capture.specimen.Log;

            public class Programs {

                private static int steps;
                private static int calls;

                private static boolean yes(int of) {
                    return steps++ % of == of - 1;
                }

                private static void log(String text) {
                    if (Log.LINES.size() < 500) {
                        Log.LINES.add(text);
                    }
                }

                private static String show(Object value) {
                    return value instanceof String ? "\\"" + value + "\\""
                            : value instanceof Throwable t ? t.getClass().getSimpleName() + "(" + t.getMessage() + ")"
                            : value instanceof Integer || value instanceof Boolean || value == null ? "" + value
                            : value.getClass().getSimpleName() + ":" + value;
                }

                private static RuntimeException here(String text) {
                    log(text);
                    return steps++ % 3 == 0 ? new IllegalStateException("here " + text)
                            : new IllegalArgumentException("here " + text);
                }

            """;
    private static final List<String> TYPES = List.of("int", "long", "String", "double", "boolean", "Integer");
    private static final List<String> CAUGHT = List.of("IllegalStateException", "RuntimeException", "ArithmeticException",
            "IllegalArgumentException", "Throwable", "NullPointerException | ArrayIndexOutOfBoundsException");

    private final Random random;
    private final StringBuilder text = new StringBuilder(HEAD);
    private List<String[]> scope;
    private int method;
    private int names;
    private int loops;
    /** How many more statements the method gets: compilers repeat those of finally blocks wherever these are left. */
    private int left;

    RandomPrograms(long seed) {
        this.random = new Random(seed);
    }

    String source(int methods) {
        for (method = 0; method < methods; method++) {
            scope = new ArrayList<>();
            names = 0;
            left = 25;
            line("    public static String run" + method + "() { steps = " + pick(30) + "; calls = 0; return m" + method
                    + "(); }");
            line("    private static String m" + method + "() {");
            declare();
            declare();
            block(3);
            line("return \"end\" + " + variables() + ";");
            line("    }");
        }
        return text.append("}\n").toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private int pick(int of) {
        return random.nextInt(of);
    }

    /** Writes statements, whose variables end with them. */
    private void block(int depth) {
        List<String[]> outer = scope;
        scope = new ArrayList<>(outer);
        for (int i = 1 + pick(4); i > 0 && left-- > 0; i--) {
            statement(depth);
        }
        scope = outer;
    }

    private void statement(int depth) {
        switch (pick(depth > 0 ? 14 : 7)) {
            case 0, 1 -> declare();
            case 2 -> assign();
            case 3 -> line("if (yes(" + (2 + pick(5)) + ")) throw here(" + variables() + ");");
            case 4 -> fail();
            case 5 -> leave();
            case 6 -> line("log(" + variables() + ");");
            case 7, 8, 9 -> tryStatement(depth - 1);
            case 10 -> loop(depth - 1);
            case 11 -> switchStatement(depth - 1);
            case 12 -> nested("synchronized (Programs.class) {", depth - 1);
            default -> nested("if (yes(" + (1 + pick(3)) + ")) {", depth - 1);
        }
    }

    private void declare() {
        String type = TYPES.get(pick(TYPES.size()));
        String name = "v" + names++;
        line(type + " " + name + " = " + value(type) + ";");
        scope.add(new String[] { type, name });
    }

    private void assign() {
        List<String[]> assignable = scope.stream().filter(variable -> TYPES.contains(variable[0])).toList();
        if (!assignable.isEmpty()) {
            String[] variable = assignable.get(pick(assignable.size()));
            line(variable[1] + " = " + value(variable[0]) + ";");
        }
    }

    private String value(String type) {
        return switch (type) {
            case "int" -> pick(2) == 0 ? String.valueOf(pick(5)) : "steps % 7";
            case "long" -> "steps + " + pick(9) + "L";
            case "double" -> pick(9) + ".5 * steps";
            case "boolean" -> "yes(2)";
            case "Integer" -> "yes(3) ? null : Integer.valueOf(" + pick(200) + ")";
            default -> pick(3) == 0 && method > 0 ? "calls++ < 20 && yes(4) ? m" + pick(method) + "() : \"s\""
                    : "yes(5) ? null : \"t\" + steps";
        };
    }

    /** Lets the JVM throw, now and then. */
    private void fail() {
        line(switch (pick(5)) {
            case 0 -> "log(\"\" + 10 / (steps++ % 4));";
            case 1 -> "log(\"\" + (new int[2])[steps++ % 3]);";
            case 2 -> "log(\"\" + (yes(3) ? null : \"text\").length());";
            case 3 -> "log(\"\" + (Integer) (yes(3) ? (Object) \"text\" : 1));";
            default -> "log(\"\" + Integer.parseInt(yes(3) ? \"x\" : \"1\"));";
        });
    }

    private void leave() {
        String where = loops > 0 ? List.of("break", "continue", "return \"left\" + " + variables()).get(pick(3))
                : "return \"left\" + " + variables();
        line("if (yes(" + (2 + pick(6)) + ")) " + where + ";");
    }

    private void nested(String head, int depth) {
        line(head);
        block(depth);
        line("}");
    }

    private void tryStatement(int depth) {
        nested("try {", depth);
        int handlers = pick(3);
        if (handlers > 0) {
            catchBlock(CAUGHT.get(pick(CAUGHT.size())), depth);
        }
        if (handlers == 0 || pick(2) == 0) {
            nested("finally {", Math.min(depth, 1));
        }
    }

    private void catchBlock(String types, int depth) {
        List<String[]> outer = scope;
        scope = new ArrayList<>(outer);
        String name = "e" + names++;
        line("catch (" + types + " " + name + ") {");
        scope.add(new String[] { "Throwable", name });
        line("log(" + variables() + ");");
        block(depth);
        if (pick(3) == 0 && !types.equals("Throwable")) {
            line("if (yes(2)) throw " + name + ";");
        }
        line("}");
        scope = outer;
    }

    private void loop(int depth) {
        List<String[]> outer = scope;
        scope = new ArrayList<>(outer);
        String name = "i" + names++;
        line("for (int " + name + " = 0; " + name + " < " + (1 + pick(3)) + "; " + name + "++) {");
        scope.add(new String[] { "final", name });
        loops++;
        block(depth);
        loops--;
        line("}");
        scope = outer;
    }

    private void switchStatement(int depth) {
        int outer = loops;
        loops = 0; // a break would be the switch's
        boolean text = pick(2) == 0;
        line(text ? "switch (\"\" + steps++ % 3) {" : "switch (steps++ % 3) {");
        nested(text ? "case \"0\": {" : "case 0: {", depth);
        if (pick(2) == 0) {
            line("break;");
        }
        nested(text ? "case \"1\": {" : "case 1: {", depth);
        nested("default: {", depth);
        line("}");
        loops = outer;
    }

    /** Returns an expression that shows what is in scope. */
    private String variables() {
        return "\"m" + method + "\""
                + scope.stream().map(variable -> " + \" " + variable[1] + "=\" + show(" + variable[1] + ")")
                        .collect(Collectors.joining());
    }
}
