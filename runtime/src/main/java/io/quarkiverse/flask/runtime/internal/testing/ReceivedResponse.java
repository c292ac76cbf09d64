package io.quarkiverse.flask.runtime.internal.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.runtime.internal.http.HttpSender;
import io.quarkiverse.flask.testing.TestResponse;

/**
 * An answer as it came over the wire.
 */
record ReceivedResponse(String url, HttpSender.Received received, List<TestResponse> history, JsonProvider jsonProvider)
        implements
            TestResponse {

    ReceivedResponse {
        history = List.copyOf(history);
    }

    @Override
    public int status() {
        return received.status();
    }

    @Override
    public MultiDict<String> headers() {
        return MultiDict.ignoringCase(received.headers());
    }

    @Override
    public byte[] data() {
        return received.body().clone();
    }

    @Override
    public String text() {
        return new String(received.body(), StandardCharsets.UTF_8);
    }

    @Override
    public Object json() {
        return jsonProvider.loads(text());
    }

    @Override
    public <T> T json(Class<T> type) {
        return jsonProvider.loads(text(), type);
    }

    /** Says what came, for failed assertions. */
    @Override
    public String toString() {
        return "%d from %s: %s".formatted(status(), url, text());
    }
}
