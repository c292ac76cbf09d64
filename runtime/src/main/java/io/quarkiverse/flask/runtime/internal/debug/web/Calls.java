package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.ConsolePage;
import io.quarkiverse.flask.runtime.internal.debug.console.ConsolePages;
import io.quarkiverse.flask.runtime.internal.debug.web.Refusal.Refused;
import io.vertx.core.json.JsonObject;

/**
 * What pages ask of their consoles.
 */
final class Calls {

    static final Set<String> NAMES = Set.of("open", "unlock", "evaluate", "complete", "stop");

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");

    private final Lock lock;
    private final String path;
    private final Executor threads;

    /** @param path that cookies are for */
    Calls(Lock lock, String path, Executor threads) {
        this.lock = lock;
        this.path = path;
        this.threads = threads;
    }

    void call(String name, Asked asked, ConsolePages pages, Exchange exchange) throws Refused {
        ConsolePage page = pages.find(asked.text("secret")).orElseThrow(Calls::gone);
        switch (name) {
            case "open" -> open(page, frame(asked, page), exchange);
            case "unlock" -> unlock(asked.text("pin"), exchange);
            case "evaluate" -> {
                check(exchange);
                evaluate(page, frame(asked, page), asked.text("source"), exchange);
            }
            case "complete" -> {
                check(exchange);
                String source = asked.text("source");
                int cursor = asked.number("cursor", source.length());
                onThread(page, frame(asked, page), exchange,
                        console -> AnswerJson.of(console.complete(source, cursor)));
            }
            case "stop" -> {
                check(exchange);
                page.opened(frame(asked, page)).ifPresent(console -> threads.execute(console::stop));
                exchange.answer(new JsonObject());
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void open(ConsolePage page, int frame, Exchange exchange) {
        Lock.State state = lock.state(exchange.cookies(lock.cookieName()));
        if (state == Lock.State.PIN && page.first()) {
            LOG.infof(" * A console is to be unlocked. Debugger PIN: %s", lock.pin().orElseThrow().shown());
        }
        exchange.answer(new JsonObject().put("state", state.name().toLowerCase(Locale.ROOT)));
    }

    private void unlock(String pin, Exchange exchange) {
        Lock.State state = lock.state(exchange.cookies(lock.cookieName()));
        if (state == Lock.State.PIN) {
            state = lock.enter(pin);
            if (state == Lock.State.LOCKED) {
                LOG.warn("Too many wrong PINs: the consoles are locked until dev mode starts again.");
            }
        }
        if (state == Lock.State.READY) {
            lock.newCookie().ifPresent(
                    value -> exchange.cookie(lock.cookieName(), value, path, PinCookie.LIFETIME.toSeconds()));
        }
        exchange.answer(new JsonObject().put("unlocked", state == Lock.State.READY).put("locked",
                state == Lock.State.LOCKED));
    }

    private void evaluate(ConsolePage page, int frame, String source, Exchange exchange)
            throws Refused {
        exchange.whenGone(() -> page.opened(frame).ifPresent(console -> threads.execute(console::stop)));
        onThread(page, frame, exchange, console -> AnswerJson.of(console.evaluate(source)));
    }

    private void check(Exchange exchange) throws Refused {
        switch (lock.state(exchange.cookies(lock.cookieName()))) {
            case READY -> {
                // go on
            }
            case PIN -> throw new Refused(Refusal.UNAUTHORIZED, "The console has to be unlocked with the PIN.");
            case LOCKED -> throw new Refused(Refusal.LOCKED,
                    "Too many wrong PINs were entered: the consoles are locked until dev mode starts again.");
        }
    }

    /** What keeps a console from opening, the missing compiler of a Java without one, is for who wants to use it. */
    private static Console console(ConsolePage page, int frame) throws Refused {
        try {
            return page.console(frame).orElseThrow(Calls::gone);
        } catch (IllegalStateException e) {
            throw new Refused(Refusal.UNAVAILABLE, e.getMessage());
        }
    }

    private static int frame(Asked asked, ConsolePage page) throws Refused {
        return asked.number("frame", page.frames() - 1);
    }

    private static Refused gone() {
        return new Refused(Refusal.GONE, "The application has been reloaded, or the page is too old: load it again.");
    }

    private void onThread(ConsolePage page, int frame, Exchange exchange, Function<Console, JsonObject> use) throws Refused {
        try {
            threads.execute(() -> {
                try {
                    exchange.answer(use.apply(console(page, frame)));
                } catch (Refused e) {
                    exchange.refuse(e.refusal());
                } catch (Throwable e) { // whatever the application's objects throw
                    DebuggerHandler.failed(exchange, e);
                }
            });
        } catch (RejectedExecutionException e) { // the application is being reloaded
            throw gone();
        }
    }
}
