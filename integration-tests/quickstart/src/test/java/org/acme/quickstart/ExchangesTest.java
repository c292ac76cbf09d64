package org.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The quickstart application answers as Flask 3.1.3 answered.
 */
@QuarkusTest
class ExchangesTest {

    @TestHTTPResource("/")
    URL base;

    static Stream<String> groups() {
        return Recording.groups().keySet().stream();
    }

    @Test
    void theRecordingIsWhole() {
        assertThat(Recording.groups().values().stream().mapToInt(List::size).sum()).isEqualTo(177);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void answersAsFlaskDid(String group) throws Exception {
        RawHttpClient client = new RawHttpClient(URI.create(base.toString()));
        for (Exchange exchange : Recording.groups().get(group)) {
            Exchange.Answer got = client.send(exchange.step());
            assertThat(Differences.between(exchange.step(), exchange.want(), got)).as(exchange.step().request()).isEmpty();
        }
    }
}
