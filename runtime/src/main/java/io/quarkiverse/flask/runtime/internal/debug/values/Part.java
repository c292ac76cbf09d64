package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * A part of an object, before it is looked at.
 *
 * @param name of a field, or the index of an element; {@code null} where the key is the name
 * @param key of an entry
 * @param declared the declared type; {@code null} if there is none
 * @param secret whether its value is not for anybody's eyes
 */
record Part(String name, Object key, String declared, Object value, boolean secret) {

    static Part field(String name, String declared, Object value) {
        return new Part(name, null, declared, value, Secrets.isSecret(name));
    }

    static Part element(int index, String declared, Object value) {
        return new Part(String.valueOf(index), null, declared, value, false);
    }

    static Part entry(Object key, Object value) {
        return new Part(null, key, null, value, isSecret(key));
    }

    /** Names are strings, or constants; what else serves as a key may say anything of itself. */
    private static boolean isSecret(Object key) {
        return key instanceof String name && Secrets.isSecret(name)
                || key instanceof Enum<?> constant && Secrets.isSecret(constant.name());
    }

    Part asSecret() {
        return new Part(name, key, declared, value, true);
    }
}
