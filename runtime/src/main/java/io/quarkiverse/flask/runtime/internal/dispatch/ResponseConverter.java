package io.quarkiverse.flask.runtime.internal.dispatch;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import java.util.stream.BaseStream;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.StreamingBody;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.runtime.internal.template.Templates;

/**
 * Makes a response of whatever a view may return.
 */
final class ResponseConverter {

    private final JsonProvider json;
    private final Templates templates;
    private final Predicate<Object> serverBody;

    /** Takes what the server can send besides text, bytes, files and streams. */
    ResponseConverter(JsonProvider json, Templates templates, Predicate<Object> serverBody) {
        this.json = json;
        this.templates = templates;
        this.serverBody = serverBody;
    }

    /** Returns what {@link #convert} does not wait for: of a template, whose values may be there later, its rendering. */
    Object withoutWaiting(Object value) {
        return templates.isTemplate(value) ? templates.renderLater(value) : value;
    }

    /**
     * Converts a value.
     *
     * @throws IllegalArgumentException if it is nothing that a view may return
     */
    Response convert(Object value) {
        if (value instanceof Response response) {
            return response;
        }
        if (value instanceof CharSequence text) {
            return new Response(text.toString());
        }
        if (value instanceof HttpException error) {
            return error.response();
        }
        if (value instanceof File file) {
            return Flask.sendFile(file.toPath());
        }
        if (value instanceof Path file) {
            return Flask.sendFile(file);
        }
        if (isBody(value)) {
            return new Response(value);
        }
        if (templates.isTemplate(value)) {
            return templates.render(value);
        }
        if (value instanceof Templates.Rendered template) {
            return templates.response(template);
        }
        if (value instanceof BaseStream<?, ?> stream) {
            return new Response(new ClosingIterator(stream));
        }
        if (value instanceof Iterable<?> parts && !(value instanceof Collection<?>) && !(value instanceof MultiDict<?>)) {
            return new Response(parts.iterator());
        }
        if (isJson(value)) {
            return new Response(json.responseText(value)).contentType(json.mimetype());
        }
        throw new IllegalArgumentException(("a %s is nothing that can be sent: return text, bytes, a file, a Response, a "
                + "map, list or record (JSON), a template, or a stream of text").formatted(value.getClass().getName()));
    }

    private boolean isBody(Object value) {
        return value instanceof byte[] || value instanceof InputStream || value instanceof Iterator<?>
                || value instanceof Flow.Publisher<?> || value instanceof StreamingBody || serverBody.test(value);
    }

    /** Records, beans and collections are data; numbers, booleans and other values of the language are mistakes. */
    private static boolean isJson(Object value) {
        return value instanceof Map<?, ?> || value instanceof Collection<?> || value instanceof Record
                || value instanceof MultiDict<?>
                || !(value instanceof Number || value instanceof Boolean || value instanceof Character
                        || value instanceof Enum<?> || value.getClass().isArray());
    }

    /** Closes the stream behind the parts when they have been sent, or when the client has gone. */
    private static final class ClosingIterator implements Iterator<Object>, AutoCloseable {

        private final BaseStream<?, ?> stream;
        private final Iterator<?> parts;

        ClosingIterator(BaseStream<?, ?> stream) {
            this.stream = stream;
            this.parts = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            return parts.hasNext();
        }

        @Override
        public Object next() {
            return parts.next();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
