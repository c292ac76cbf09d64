package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.event.AppContextPopped;
import io.quarkiverse.flask.event.AppContextPushed;
import io.quarkiverse.flask.event.AppContextTearingDown;
import io.quarkiverse.flask.event.BeforeRenderTemplate;
import io.quarkiverse.flask.event.GotRequestException;
import io.quarkiverse.flask.event.RequestFinished;
import io.quarkiverse.flask.event.RequestStarted;
import io.quarkiverse.flask.event.RequestTearingDown;
import io.quarkiverse.flask.event.TemplateRendered;
import io.quarkiverse.flask.runtime.internal.context.Signals;
import io.quarkiverse.flask.runtime.internal.template.RenderListener;

/**
 * The events in the life of a request. Those that are observed are hooks like any other, so that the others cost nothing.
 */
final class LifecycleEvents {

    /** What the places of its hooks start with. */
    static final String OBSERVES = "that observes";
    private static final String PLACE = OBSERVES + " %s";

    private final FlaskApp app;
    private final Signals signals;

    LifecycleEvents(FlaskApp app, Signals signals) {
        this.app = app;
        this.signals = signals;
    }

    /** Adds the observed events around all hooks that the application has. */
    void surround(Hooks hooks) {
        if (signals == Signals.NONE) {
            return;
        }
        if (signals.observes(AppContextPushed.class) || signals.observes(RequestStarted.class)) {
            hooks.first((endpoint, values) -> {
                pushed();
                signals.send(RequestStarted.class, () -> new RequestStarted(app, Flask.request()));
            });
        }
        if (signals.observes(RequestFinished.class)) {
            hooks.finished(place(RequestFinished.class), Execution.BLOCKING,
                    response -> signals.send(RequestFinished.class, () -> new RequestFinished(app, response)));
        }
        if (signals.observes(RequestTearingDown.class)) {
            hooks.lastTeardown(place(RequestTearingDown.class), Execution.BLOCKING, failure -> signals
                    .send(RequestTearingDown.class, () -> new RequestTearingDown(app, failure)));
        }
        if (signals.observes(AppContextTearingDown.class)) {
            hooks.lastTeardownApp(place(AppContextTearingDown.class), Execution.BLOCKING, failure -> signals
                    .send(AppContextTearingDown.class, () -> new AppContextTearingDown(app, failure)));
        }
        if (signals.observes(AppContextPopped.class)) {
            hooks.lastTeardownApp(place(AppContextPopped.class), Execution.BLOCKING, failure -> signals
                    .send(AppContextPopped.class, () -> new AppContextPopped(app)));
        }
    }

    void pushed() {
        if (signals != Signals.NONE) {
            signals.send(AppContextPushed.class, () -> new AppContextPushed(app));
        }
    }

    /** Tells whether anybody wants to know of failures, and may block then. */
    boolean observesFailures() {
        return signals.observes(GotRequestException.class);
    }

    void failed(Throwable failure) {
        signals.send(GotRequestException.class, () -> new GotRequestException(app, failure));
    }

    /** Returns who tells of templates, if anybody wants to know. */
    Optional<RenderListener> renderListener() {
        if (signals == Signals.NONE
                || !signals.observes(BeforeRenderTemplate.class) && !signals.observes(TemplateRendered.class)) {
            return Optional.empty();
        }
        return Optional.of(new RenderListener() {
            @Override
            public void rendering(String name, Map<String, Object> values) {
                signals.send(BeforeRenderTemplate.class, () -> new BeforeRenderTemplate(app, name, values));
            }

            @Override
            public void rendered(String name, Map<String, Object> values) {
                signals.send(TemplateRendered.class, () -> new TemplateRendered(app, name, values));
            }
        });
    }

    private static String place(Class<?> event) {
        return PLACE.formatted(event.getSimpleName());
    }
}
