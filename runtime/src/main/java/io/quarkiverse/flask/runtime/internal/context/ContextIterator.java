package io.quarkiverse.flask.runtime.internal.context;

import java.util.Iterator;

/**
 * Asks an iterator for its parts within a context, on whichever thread.
 */
final class ContextIterator<T> implements Iterator<T>, AutoCloseable {

    private final FlaskContext context;
    private final Iterator<T> parts;

    ContextIterator(FlaskContext context, Iterator<T> parts) {
        this.context = context;
        this.parts = parts;
    }

    @Override
    public boolean hasNext() {
        try (CurrentContext.Scope scope = CurrentContext.bind(context)) {
            return parts.hasNext();
        }
    }

    @Override
    public T next() {
        try (CurrentContext.Scope scope = CurrentContext.bind(context)) {
            return parts.next();
        }
    }

    @Override
    public void close() throws Exception {
        if (parts instanceof AutoCloseable closeable) {
            try (CurrentContext.Scope scope = CurrentContext.bind(context)) {
                closeable.close();
            }
        }
    }
}
