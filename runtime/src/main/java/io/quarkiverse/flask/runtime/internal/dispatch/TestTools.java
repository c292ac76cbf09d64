package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.function.Consumer;

import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkiverse.flask.testing.ClientOptions;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.RequestBuilder;

/**
 * What tests need of an application.
 */
public interface TestTools {

    /** Creates a client of a running application. */
    FlaskClient client(FlaskApplication app, ClientOptions options);

    /** Creates a request that comes from nowhere. */
    Exchange exchange(FlaskApplication app, String path, Consumer<RequestBuilder> options);
}
