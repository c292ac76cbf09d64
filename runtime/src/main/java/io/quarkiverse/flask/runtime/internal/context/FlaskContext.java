package io.quarkiverse.flask.runtime.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;

/**
 * An application context, and for a request its request context: one object that lives from before the first hook until
 * after the last teardown, whichever threads work for it, one after the other.
 */
public final class FlaskContext {

    private final FlaskApp app;
    private final Signals signals;
    private final Request request;
    private final ContextSession session;
    private final Globals globals = new Globals();
    private final List<UnaryOperator<Response>> afterThisRequest = new ArrayList<>(0);
    private List<Map.Entry<String, CharSequence>> flashes;
    private boolean staysForBody;

    private FlaskContext(FlaskApp app, Signals signals, Request request, Supplier<Session> opener) {
        this.app = app;
        this.signals = signals;
        this.request = request;
        this.session = opener == null ? null : new ContextSession(opener);
    }

    /** Creates the context of a request. The session is opened when it is first used. */
    public static FlaskContext of(FlaskApp app, Signals signals, Request request, Supplier<Session> opener) {
        return new FlaskContext(app, signals, request, opener);
    }

    /** Creates a context without a request. */
    public static FlaskContext of(FlaskApp app, Signals signals) {
        return new FlaskContext(app, signals, null, null);
    }

    public FlaskApp app() {
        return app;
    }

    /** Returns where events within this context go. */
    public Signals signals() {
        return signals;
    }

    public Globals globals() {
        return globals;
    }

    public boolean hasRequest() {
        return request != null;
    }

    /** Returns the request; throws for a context without one. */
    public Request request() {
        if (request == null) {
            throw OutsideContext.request();
        }
        return request;
    }

    /**
     * Returns the session, opened now if it was not; throws for a context without a request, and each time what was thrown when
     * it could not be opened.
     */
    public Session session() {
        request();
        return session.get();
    }

    /** Opens the session before anybody uses it; if that fails, whoever uses it is told. */
    public void openSession() {
        try {
            session();
        } catch (RuntimeException e) {
            // kept
        }
    }

    /** Gives the session up, with its changes: from now on it is empty, and changing it throws the reason. */
    public void loseSession(RuntimeException reason) {
        session.lose(reason);
    }

    /** Tells whether the session was given up. */
    public boolean lostSession() {
        return session.lost();
    }

    /** Tells whether the session was opened, or could not be. */
    public boolean sessionKnown() {
        return session.known();
    }

    /** Returns the session if it was opened; not one that was given up. */
    public Optional<Session> openedSession() {
        return session.ifOpened();
    }

    /** Adds a function for the response; throws for a context without a request. */
    public void afterThisRequest(UnaryOperator<Response> function) {
        request();
        afterThisRequest.add(function);
    }

    /** Returns the functions for the response in the order they were added. */
    public List<UnaryOperator<Response>> afterThisRequest() {
        return afterThisRequest;
    }

    /** Returns the flashed messages, taken out of the session when first asked for. */
    public List<Map.Entry<String, CharSequence>> flashed() {
        if (flashes == null) {
            flashes = Flashes.take(session());
        }
        return flashes;
    }

    /** Postpones the teardown until the body has been sent; throws for a context without a request. */
    public void stayForBody() {
        request();
        staysForBody = true;
    }

    /** Tells whether the body still needs what the teardown would take away. */
    public boolean staysForBody() {
        return staysForBody;
    }
}
