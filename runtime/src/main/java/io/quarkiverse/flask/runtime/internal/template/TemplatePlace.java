package io.quarkiverse.flask.runtime.internal.template;

/**
 * The place in a template where something failed.
 *
 * @param name the template's name
 * @param folder the folder it is in, as messages name it, or {@code null} if that is not known
 * @param file its path below that folder
 * @param text the text of a template that has no file, or {@code null}
 * @param line the number of the line, from 1
 */
public record TemplatePlace(String name, String folder, String file, String text, int line) {
}
