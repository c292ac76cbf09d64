package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.Comparator;
import java.util.TreeSet;

/**
 * Texts found in fields with the name of a secret, so that they can be recognised where an object shows them without a name.
 */
final class KnownSecrets {

    /** Shorter ones stand in any text. */
    private static final int MIN_LENGTH = 3;
    private static final int MAX_COUNT = 100;
    private static final int MAX_DEPTH = 2;
    private static final int MAX_ELEMENTS = 20;

    /** Long ones first: they may hold shorter ones. */
    private final TreeSet<String> texts = new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Guard guard;

    KnownSecrets(Guard guard) {
        this.guard = guard;
    }

    void clear() {
        texts.clear();
    }

    /** Keeps the texts that a secret consists of. */
    void add(Object secret) {
        add(secret, 0);
    }

    private void add(Object secret, int depth) {
        if (secret == null || depth > MAX_DEPTH || texts.size() >= MAX_COUNT) {
            return;
        }
        if (Leaves.isText(secret)) {
            keep(LongText.start((CharSequence) secret));
        } else if (secret instanceof char[] characters) {
            keep(String.valueOf(characters, 0, Math.min(characters.length, LongText.START)));
        } else if (Contents.isKnown(secret)) {
            Guard.Outcome<Contents> outcome = guard.call(secret.getClass().getClassLoader(),
                    () -> Contents.of(secret, MAX_ELEMENTS));
            if (outcome.problem() == null) {
                outcome.value().parts().forEach(part -> add(part.value(), depth + 1));
            }
        } else if (!(secret instanceof Enum)) {
            Fields.of(secret).forEach(field -> add(field.value(), depth + 1));
        }
    }

    private void keep(String text) {
        if (text.length() >= MIN_LENGTH) {
            texts.add(text);
        }
    }

    /** Returns a text with six dots instead of each. */
    String mask(String text) {
        String masked = text;
        for (String secret : texts) {
            masked = masked.replace(secret, Secrets.MASK);
        }
        return masked;
    }
}
