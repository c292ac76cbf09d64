package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The consoles of one page, each opened when it is first used.
 */
public final class ConsolePage {

    private final String secret;
    private final List<Frame> frames;
    private final AtomicBoolean noted = new AtomicBoolean();

    ConsolePage(String secret, List<Supplier<Scope>> scopes, Function<Scope, Console> opener, Executor closer) {
        this.secret = secret;
        this.frames = scopes.stream().map(scope -> new Frame(scope, opener, closer)).toList();
    }

    String secret() {
        return secret;
    }

    /** Returns how many frames have a console. */
    public int frames() {
        return frames.size();
    }

    /** Returns the console of a frame, opened now if it was not, which may take its time; empty once the page is closed. */
    public Optional<Console> console(int frame) {
        return frames.get(frame).open();
    }

    /** Returns the console of a frame if it is open; never waits. */
    public Optional<Console> opened(int frame) {
        return Optional.ofNullable(frames.get(frame).console);
    }

    /** Returns whether it is asked for the first time: what is said once for each page. */
    public boolean first() {
        return noted.compareAndSet(false, true);
    }

    void close() {
        frames.forEach(Frame::close);
    }

    /** One console at most; its scope is not needed once it is there. */
    private static final class Frame {

        private final Function<Scope, Console> opener;
        private final Executor closer;
        private volatile Supplier<Scope> scope;
        private volatile Console console;
        private volatile boolean closed;

        Frame(Supplier<Scope> scope, Function<Scope, Console> opener, Executor closer) {
            this.scope = scope;
            this.opener = opener;
            this.closer = closer;
        }

        synchronized Optional<Console> open() {
            Supplier<Scope> known = scope;
            if (console == null && known != null) {
                console = opener.apply(known.get());
                scope = null;
            }
            return closed ? Optional.empty() : Optional.ofNullable(console);
        }

        void close() {
            boolean begun = !closed;
            closed = true;
            scope = null;
            if (begun) {
                closer.execute(this::end);
            }
        }

        /** Waits for a console that is just being opened. */
        private synchronized void end() {
            if (console != null) {
                console.close();
                console = null;
            }
        }
    }
}
