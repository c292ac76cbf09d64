package io.quarkiverse.flask.runtime.internal.debug.web;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens the consoles to browsers whose user has entered the PIN. Whoever guesses has ten guesses, all browsers together.
 */
final class Lock {

    static final int MOST_WRONG_PINS = 10;

    /** How a browser finds the consoles. */
    enum State {
        /** It may use them. */
        READY,
        /** It has to enter the PIN. */
        PIN,
        /** Nobody may use them any more. */
        LOCKED
    }

    private final Pin pin;
    private final PinCookie cookie;
    private final String cookieName;
    private final AtomicInteger wrongPins;

    /** @param pin empty if everybody may use the consoles */
    Lock(Optional<Pin> pin, DevelopmentRun run, Clock clock) {
        this.pin = pin.orElse(null);
        this.cookie = pin.map(known -> new PinCookie(run.key(), known, clock)).orElse(null);
        this.cookieName = "flask_debugger_" + run.suffix();
        this.wrongPins = run.wrongPins();
    }

    Optional<Pin> pin() {
        return Optional.ofNullable(pin);
    }

    String cookieName() {
        return cookieName;
    }

    /** Returns the state for a browser with these cookies of the name. */
    State state(Collection<String> cookies) {
        if (pin == null) {
            return State.READY;
        }
        if (wrongPins.get() >= MOST_WRONG_PINS) {
            return State.LOCKED;
        }
        return cookies.stream().anyMatch(cookie::accepts) ? State.READY : State.PIN;
    }

    /** Takes a PIN from a browser that is not ready; returns its new state. A right one clears the count of wrong ones. */
    State enter(String entered) {
        synchronized (wrongPins) {
            if (pin == null) {
                return State.READY;
            }
            if (wrongPins.get() >= MOST_WRONG_PINS) {
                return State.LOCKED;
            }
            if (pin.matches(entered)) {
                wrongPins.set(0);
                return State.READY;
            }
            return wrongPins.incrementAndGet() >= MOST_WRONG_PINS ? State.LOCKED : State.PIN;
        }
    }

    /** Returns the value of the cookie for a browser that is ready now; empty where none is needed. */
    Optional<String> newCookie() {
        return Optional.ofNullable(cookie).map(PinCookie::make);
    }
}
