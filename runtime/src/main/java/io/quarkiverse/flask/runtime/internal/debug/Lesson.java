package io.quarkiverse.flask.runtime.internal.debug;

/**
 * What a mistake that many make looks like from inside, and what to do about it.
 *
 * @param title what happened, in a sentence
 * @param text what to do
 */
record Lesson(String title, String text) {
}
