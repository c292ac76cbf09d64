package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Asks objects for their text.
 */
final class ObjectTexts {

    /** Classes whose objects have taken too long once. */
    private static final Set<Class<?>> SLOW = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    static {
        // the first record of all that is asked has to wait until the JVM has loaded what it takes; let it be ours
        Settings.page(true).toString();
    }

    private final boolean toStrings;
    private final Guard guard;
    private final KnownSecrets secrets;

    ObjectTexts(boolean toStrings, Guard guard, KnownSecrets secrets) {
        this.toStrings = toStrings;
        this.guard = guard;
        this.secrets = secrets;
    }

    /** Returns what an object says of itself, or what tells it apart from others if it says nothing; cut. */
    String of(Object object, int max) {
        Class<?> type = object.getClass();
        if (Kind.isLambda(type)) {
            return "lambda";
        }
        if (Kind.isProxy(type)) {
            return Kind.identity(object) + (Kind.isUnloaded(type) ? " (not loaded)" : " (proxy)");
        }
        if (!Kind.hasText(object, toStrings)) {
            return Kind.identity(object);
        }
        if (SLOW.contains(type)) {
            return "(toString() takes too long)";
        }
        Guard.Outcome<String> outcome = guard.call(type.getClassLoader(), () -> {
            String text = object.toString();
            return text == null ? null : LongText.start(text);
        });
        if (outcome.problem() == null) {
            return outcome.value() == null ? "(toString() returned null)" : masked(outcome.value(), max);
        }
        if (outcome.tooLong() && !Kind.isJdk(type)) {
            SLOW.add(type);
        }
        return problem("toString()", outcome, max);
    }

    /** Returns why something did not come. */
    String problem(String what, Guard.Outcome<?> outcome, int max) {
        return masked("(" + what + " " + outcome.problem(), max) + ")";
    }

    private String masked(String text, int max) {
        return Escaped.line(Secrets.withoutUserInfo(SecretTexts.mask(secrets.mask(text))), max);
    }
}
