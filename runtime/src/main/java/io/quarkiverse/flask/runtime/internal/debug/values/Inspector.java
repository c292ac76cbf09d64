package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.debug.values.Contents.Shape;

/**
 * Looks at values for one page, or one answer: their fields, elements and entries, as far as its settings allow. Of the
 * application's code only {@code toString()} runs, unless the settings forbid that, for a limited time on a thread of its own;
 * nothing that an object does then gets out. Not safe for use by many threads at once.
 */
public final class Inspector {

    /** How long texts are when there is nothing left to spend. */
    private static final int SHORT = 40;
    private static final int MAX_KEY = 60;

    private final Settings settings;
    private final Budget budget;
    private final Guard guard;
    private final KnownSecrets secrets;
    private final ObjectTexts texts;
    /** What is being looked at, from the value to the part. */
    private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());

    public Inspector(Settings settings) {
        this.settings = settings;
        this.budget = new Budget(settings);
        this.guard = new Guard(Guard.SHARED, settings.callLimit(), settings.totalLimit());
        this.secrets = new KnownSecrets(guard);
        this.texts = new ObjectTexts(settings.toStrings(), guard, secrets);
    }

    /**
     * Returns what may be seen of a value.
     *
     * @param name of the variable that holds it; empty if none does
     * @param declaredType of the variable, as {@link SimpleTypes} writes it; {@code null} if there is none
     */
    public ShownValue show(String name, String declaredType, Object value) {
        budget.begin();
        boolean interrupted = Thread.interrupted(); // by what failed, not to stop us
        try {
            return see(name, declaredType, value, Secrets.isSecret(name), 0);
        } finally {
            secrets.clear();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ShownValue see(String name, String declared, Object value, boolean secret, int depth) {
        try {
            return seen(name, declared, value, secret, depth);
        } catch (Throwable e) { // the object is being changed, a class is missing, memory is short: the rest is shown
            return leaf(name, "", "(cannot be shown: " + e.getClass().getName() + ")");
        }
    }

    private ShownValue seen(String name, String declared, Object value, boolean secret, int depth) {
        budget.spendNode();
        if (secret) {
            secrets.add(value);
            return leaf(name, declared == null ? "" : declared, Secrets.MASK);
        }
        int max = budget.isSpent() ? Math.min(SHORT, settings.maxText()) : settings.maxText();
        String text = Leaves.text(value, max);
        if (text != null) {
            return leaf(name, type(declared, value), text);
        }
        if (budget.isSpent()) {
            return leaf(name, type(declared, value), Kind.identity(value));
        }
        if (!path.add(value)) {
            return leaf(name, type(declared, value), "(the " + Kind.name(value) + " above)");
        }
        try {
            return seeContents(name, type(declared, value), value, depth);
        } finally {
            path.remove(value);
        }
    }

    private ShownValue seeContents(String name, String type, Object value, int depth) {
        boolean expands = depth < settings.maxDepth() && budget.allowsChild();
        Contents contents;
        if (Contents.isKnown(value)) {
            int max = expands ? settings.maxChildren() : 0;
            Guard.Outcome<Contents> outcome = guard.call(value.getClass().getClassLoader(), () -> Contents.of(value, max));
            if (outcome.problem() != null) {
                return leaf(name, type, texts.problem("reading it", outcome, settings.maxText()));
            }
            contents = outcome.value();
        } else {
            contents = Contents.fields(value, Integer.MAX_VALUE);
        }
        contents.parts().stream().filter(Part::secret).forEach(part -> secrets.add(part.value()));
        List<ShownValue> children = expands ? children(contents.parts(), depth) : List.of();
        String text = contents.shape() == Shape.OBJECT ? texts.of(value, settings.maxText())
                : Summaries.of(contents, children, settings.maxText());
        budget.spendText(text);
        return new ShownValue(name, type, text, children, contents.size() - children.size());
    }

    private List<ShownValue> children(List<Part> parts, int depth) {
        List<ShownValue> children = new ArrayList<>();
        for (Part part : parts) {
            if (children.size() == settings.maxChildren() || !budget.allowsChild()) {
                break;
            }
            String name = part.name() == null ? key(part.key()) : part.name();
            children.add(see(name, part.declared(), part.value(), part.secret(), depth + 1));
        }
        return children;
    }

    private String key(Object key) {
        if (Leaves.isText(key)) {
            return Escaped.line(Secrets.withoutUserInfo(LongText.start((CharSequence) key)), MAX_KEY);
        }
        String text = Leaves.text(key, MAX_KEY);
        return text == null ? texts.of(key, MAX_KEY) : text;
    }

    private ShownValue leaf(String name, String type, String text) {
        budget.spendText(text);
        return new ShownValue(name, type, text, List.of(), 0);
    }

    /** Returns the type to show: the class, unless the declared one says more of the same. */
    private static String type(String declared, Object value) {
        if (value == null) {
            return "";
        }
        String name = Kind.name(value);
        if (declared == null) {
            return name;
        }
        boolean sameWithArguments = declared.startsWith(name + "<");
        return sameWithArguments || SimpleTypes.isPrimitive(declared) ? declared : name;
    }
}
