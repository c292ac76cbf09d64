package io.quarkiverse.flask.runtime.internal.context;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.session.NullSession;

/**
 * The session of a request: opened when it is first used, once, whichever thread does.
 */
final class ContextSession {

    private final Supplier<Session> opener;
    /** Opening may block, which virtual threads can do within a lock only. */
    private final ReentrantLock lock = new ReentrantLock();
    private Session session;
    private RuntimeException failure;
    private boolean lost;

    ContextSession(Supplier<Session> opener) {
        this.opener = opener;
    }

    /** Returns the session, opened now if it was not; throws each time what was thrown when it could not be. */
    Session get() {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            if (session == null) {
                session = open();
            }
            return session;
        } finally {
            lock.unlock();
        }
    }

    private Session open() {
        try {
            return opener.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Gives the session up, with its changes: from now on it is empty, and cannot be changed. */
    void lose(RuntimeException reason) {
        lock.lock();
        try {
            session = new Lost(reason);
            failure = null;
            lost = true;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether the session was opened, or could not be. */
    boolean known() {
        lock.lock();
        try {
            return session != null || failure != null;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the session if it was opened; not one that was given up. */
    Optional<Session> ifOpened() {
        lock.lock();
        try {
            return lost ? Optional.empty() : Optional.ofNullable(session);
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether the session was given up. */
    boolean lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** What error handlers find, whose pages may ask who is logged in. */
    private static final class Lost extends NullSession {

        private final RuntimeException reason;

        Lost(RuntimeException reason) {
            this.reason = reason;
        }

        @Override
        protected void changing() {
            throw reason;
        }
    }
}
