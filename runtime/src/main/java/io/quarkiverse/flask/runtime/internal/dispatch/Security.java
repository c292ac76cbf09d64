package io.quarkiverse.flask.runtime.internal.dispatch;

import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.smallrye.mutiny.Uni;

/**
 * What refuses requests, where the application has security.
 */
public interface Security {

    /** Refuses nothing: the application has no security. */
    Security NONE = new Security() {
        @Override
        public void begin(Exchange exchange) {
            // nobody will ask who the client is
        }

        @Override
        public Uni<HttpException> refusal(Throwable failure, Exchange exchange) {
            return null;
        }
    };

    /** Prepares a request that is going to be dispatched. */
    void begin(Exchange exchange);

    /**
     * Says what a failure means for the client.
     *
     * @return the exception that error handlers see, with the headers that ask for credentials; {@code null} for a failure that
     *         has nothing to do with security
     */
    Uni<HttpException> refusal(Throwable failure, Exchange exchange);
}
