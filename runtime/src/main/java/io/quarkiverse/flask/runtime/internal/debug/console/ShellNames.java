package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.regex.Pattern;

/**
 * Names that JShell uses, and those that its classes get in the application.
 */
final class ShellNames {

    /** Where JShell compiles, and where classes without package are for the compiler. */
    static final String PACKAGE = "REPL";
    private static final String CLASS = PACKAGE + ".$JShell$";
    private static final Pattern INTERNAL = Pattern.compile("(REPL\\.)?\\$JShell\\$\\d+\\w*[.$]?|\\bREPL\\.");
    private static final Pattern NOWHERE = Pattern.compile("\\n\\s*location: class\\s*(?=\\n|$)");

    private final String prefix;
    private final Pattern defined;

    /**
     * Names classes.
     *
     * @param packageName where they are; empty for none
     * @param number of the console
     */
    ShellNames(String packageName, int number) {
        String before = packageName.isEmpty() ? "" : packageName + ".";
        prefix = "%s$Console%d$".formatted(before, number);
        defined = Pattern.compile("(%s)?\\$(Console%d\\$\\d+\\w*[.$]?|Frame%d\\.)"
                .formatted(before.replace(".", "[./]"), number, number));
    }

    /** What the names of one console's classes begin with, with their package. */
    String prefix() {
        return prefix;
    }

    /** Returns the name of a class, as JShell knows it, in the application. */
    String renamed(String shellName) {
        return shellName.startsWith(CLASS) ? prefix + shellName.substring(CLASS.length()) : shellName;
    }

    /** Returns a stack trace as JShell knows it. */
    StackTraceElement[] restored(StackTraceElement[] trace) {
        StackTraceElement[] restored = trace.clone();
        for (int i = 0; i < trace.length; i++) {
            String name = trace[i].getClassName();
            if (name.startsWith(prefix)) {
                restored[i] = new StackTraceElement(CLASS + name.substring(prefix.length()), trace[i].getMethodName(),
                        trace[i].getFileName(), trace[i].getLineNumber());
            }
        }
        return restored;
    }

    /** Takes the names that classes have in the application out of a text; what was defined in the console has its own. */
    String shown(String text) {
        return text == null || text.indexOf('$') < 0 ? text
                : defined.matcher(text).replaceAll("").replace(Members.THIS, "this");
    }

    /** Takes names of JShell out of a text. */
    static String without(String text) {
        String named = INTERNAL.matcher(text).replaceAll("").replace(Members.THIS, "this");
        return NOWHERE.matcher(named).replaceAll("");
    }
}
