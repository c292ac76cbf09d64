package org.acme.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.acme.replay.Recording.Exchange;
import org.acme.replay.Recording.Group;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.common.http.TestHTTPResource;

/**
 * Replays answers recorded from Flask 3.1.3 against the running application: one test an exchange.
 */
public abstract class RecordedExchanges {

    private static final Differences DIFFERENCES = new Differences("golden-secret-key");

    @TestHTTPResource
    URL application;

    @TestFactory
    protected Stream<DynamicContainer> answersAsFlaskDid() {
        RawHttpClient client = new RawHttpClient(application);
        return Recording.load(getClass()).groups().stream().map(group -> container(group, client));
    }

    private static DynamicContainer container(Group group, RawHttpClient client) {
        List<Exchange> exchanges = group.exchanges();
        CookieJar jar = new CookieJar();
        return DynamicContainer.dynamicContainer(group.name(), IntStream.range(0, exchanges.size())
                .mapToObj(i -> test(i + 1, exchanges.get(i), client, jar)));
    }

    private static DynamicTest test(int number, Exchange exchange, RawHttpClient client, CookieJar jar) {
        Step step = exchange.step();
        return DynamicTest.dynamicTest("#%d %s".formatted(number, step.line()), () -> {
            Answer got = client.send(step, jar);
            assertThat(DIFFERENCES.between(step, exchange.want(), got)).as(step.line()).isEmpty();
        });
    }
}
