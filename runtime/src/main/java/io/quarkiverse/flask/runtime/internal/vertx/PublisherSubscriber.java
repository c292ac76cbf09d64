package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.concurrent.Flow;

/**
 * Sends the items of a publisher one by one, asking for the next when the client has room for it; cancels when the client
 * goes away.
 */
final class PublisherSubscriber implements Flow.Subscriber<Object> {

    /** After so many items that came without a pause the event loop looks after its other connections. */
    private static final int BURST = 64;

    private final Sending sending;
    private Flow.Subscription subscription;
    private int items;

    PublisherSubscriber(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        sending.onOver(newSubscription::cancel);
        newSubscription.request(1);
    }

    @Override
    public void onNext(Object item) {
        if (sending.isOver()) {
            subscription.cancel();
        } else if (sending.write(Bodies.buffer(item)) || !sending.waits(this::next)) {
            next();
        }
    }

    private void next() {
        if (++items % BURST == 0) {
            sending.context().runOnContext(ignored -> subscription.request(1));
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        sending.fail(failure);
    }

    @Override
    public void onComplete() {
        sending.end();
    }
}
