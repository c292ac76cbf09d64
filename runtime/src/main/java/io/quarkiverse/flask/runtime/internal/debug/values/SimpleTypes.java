package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.regex.Pattern;

/**
 * Writes types as short as people do: {@code List<User>}, {@code int[]}, {@code Map.Entry<String, ?>}.
 */
public final class SimpleTypes {

    private static final int MAX_DEPTH = 50;
    /** JShell's classes around the classes of whoever uses it. */
    private static final Pattern AROUND = Pattern.compile("^\\$JShell\\$\\w+\\.");

    private final String signature;
    private int at;

    private SimpleTypes(String signature) {
        this.signature = signature;
    }

    /** Returns the short name of a type that is written as class files do; anything else is returned as it is. */
    public static String of(String signature) {
        SimpleTypes reader = new SimpleTypes(signature);
        try {
            String type = reader.type(0);
            return reader.at == signature.length() ? type : signature;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return signature;
        }
    }

    /** Tells whether a short name is that of a primitive type. */
    public static boolean isPrimitive(String name) {
        return switch (name) {
            case "boolean", "byte", "char", "short", "int", "long", "float", "double" -> true;
            default -> false;
        };
    }

    /** Returns the short name of a class, without asking the class for more than its name. */
    public static String of(Class<?> type) {
        int dimensions = 0;
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
            dimensions++;
        }
        return simple(element.getName(), '.') + "[]".repeat(dimensions);
    }

    private String type(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too deep");
        }
        int dimensions = 0;
        while (signature.charAt(at) == '[') {
            at++;
            dimensions++;
        }
        String element = switch (signature.charAt(at++)) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            case 'V' -> "void";
            case 'T' -> variable();
            case 'L' -> reference(depth);
            default -> throw new IllegalArgumentException("no type");
        };
        return element + "[]".repeat(dimensions);
    }

    /** Reads what follows the L, up to and including the semicolon. */
    private String reference(int depth) {
        StringBuilder type = new StringBuilder(simple(name(), '/'));
        while (true) {
            switch (signature.charAt(at++)) {
                case '<' -> type.append(arguments(depth));
                case '.' -> type.append('.').append(name());
                case ';' -> {
                    return type.toString();
                }
                default -> throw new IllegalArgumentException("no type");
            }
        }
    }

    private String arguments(int depth) {
        StringBuilder arguments = new StringBuilder("<");
        while (signature.charAt(at) != '>') {
            arguments.append(arguments.length() > 1 ? ", " : "");
            switch (signature.charAt(at)) {
                case '*' -> {
                    at++;
                    arguments.append('?');
                }
                case '+' -> {
                    at++;
                    arguments.append("? extends ").append(type(depth + 1));
                }
                case '-' -> {
                    at++;
                    arguments.append("? super ").append(type(depth + 1));
                }
                default -> arguments.append(type(depth + 1));
            }
        }
        at++;
        return arguments.append('>').toString();
    }

    private String name() {
        int start = at;
        while ("<.;>[".indexOf(signature.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("no name");
        }
        return signature.substring(start, at);
    }

    private String variable() {
        String name = name();
        if (signature.charAt(at++) != ';') {
            throw new IllegalArgumentException("no end");
        }
        return name;
    }

    /** Cuts the package off. A dollar before a letter separates classes; others are parts of names. */
    private static String simple(String name, char separator) {
        String simple = name;
        int hidden = simple.indexOf('/'); // of a hidden class, behind its name
        if (separator == '.' && hidden > 0) {
            simple = simple.substring(0, hidden);
        }
        simple = simple.substring(simple.lastIndexOf(separator) + 1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < simple.length(); i++) {
            boolean separates = simple.charAt(i) == '$' && i > 0 && i < simple.length() - 1
                    && simple.charAt(i - 1) != '$' && Character.isLetter(simple.charAt(i + 1));
            out.append(separates ? '.' : simple.charAt(i));
        }
        return AROUND.matcher(out).replaceFirst("");
    }
}
