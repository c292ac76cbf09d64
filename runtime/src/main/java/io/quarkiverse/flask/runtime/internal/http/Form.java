package io.quarkiverse.flask.runtime.internal.http;

import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.FileStorage;

/**
 * What a form body held.
 *
 * @param fields the text fields in order
 * @param files the uploaded files in order
 */
public record Form(List<Map.Entry<String, String>> fields, List<Map.Entry<String, FileStorage>> files) {

    static final Form EMPTY = new Form(List.of(), List.of());

    public Form {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }
}
