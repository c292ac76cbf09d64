package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.concurrent.Flow;

import org.jboss.logging.Logger;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/**
 * Sends the items of a publisher one by one, asking for the next when the client has room for it; cancels when the client
 * goes away.
 */
final class PublisherSubscriber implements Flow.Subscriber<Object> {

    private static final Logger LOG = Logger.getLogger(PublisherSubscriber.class);

    private final HttpServerResponse out;
    private final Context context;
    private Flow.Subscription subscription;

    PublisherSubscriber(HttpServerResponse out, Context context) {
        this.out = out;
        this.context = context;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        out.closeHandler(closed -> subscription.cancel());
        subscription.request(1);
    }

    @Override
    public void onNext(Object item) {
        context.runOnContext(ignored -> write(item));
    }

    private void write(Object item) {
        if (out.closed()) {
            subscription.cancel();
            return;
        }
        out.write(Bodies.buffer(item));
        if (out.writeQueueFull()) {
            out.drainHandler(drained -> {
                out.drainHandler(null);
                subscription.request(1);
            });
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("A streamed response failed: the connection is closed, so that the client sees that it is not whole",
                failure);
        context.runOnContext(ignored -> out.reset());
    }

    @Override
    public void onComplete() {
        context.runOnContext(ignored -> {
            if (!out.closed()) {
                out.end();
            }
        });
    }
}
