package io.quarkiverse.flask.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Markup;

class HttpExceptionTest {

    static class PaymentRequired extends HttpException {

        private static final long serialVersionUID = 1;

        PaymentRequired() {
            super(402, "Payment Required", "Pay <first>.");
        }
    }

    @Test
    void descriptionsAreEscapedAndKeepTheirLines() {
        assertThat(new NotFound("<b>\n\"x\"").response().text()).isEqualTo("""
                <!doctype html>
                <html lang=en>
                <title>404 Not Found</title>
                <h1>Not Found</h1>
                <p>&lt;b&gt;<br>&#34;x&#34;</p>
                """);
    }

    @Test
    void markupIsNotEscaped() {
        assertThatThrownBy(() -> Flask.abort(404, Markup.of("<b>gone</b>"))).isInstanceOfSatisfying(NotFound.class,
                error -> {
                    assertThat(error.description()).isEqualTo("<b>gone</b>");
                    assertThat(error.response().text()).contains("<p><b>gone</b></p>");
                });
    }

    @Test
    void challengesMethodsLengthsAndDelaysAreHeaders() {
        assertThat(new Unauthorized("x", "Basic realm=\"login\"").response().headers().get("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"login\"");
        assertThat(new MethodNotAllowed(List.of("GET", "HEAD")).response().headers().get("Allow")).isEqualTo("GET, HEAD");
        assertThat(new RequestedRangeNotSatisfiable(10).headers()).isEqualTo(Map.of("Content-Range", "bytes */10"));
        assertThat(new TooManyRequests("x", 20).headers()).isEqualTo(Map.of("Retry-After", "20"));
        assertThat(new ServiceUnavailable("x", Instant.parse("2020-01-02T03:04:05Z")).headers())
                .isEqualTo(Map.of("Retry-After", "Thu, 02 Jan 2020 03:04:05 GMT"));
        assertThat(new Unauthorized().headers()).isEmpty();
    }

    @Test
    void anApplicationMayAddAStatus() {
        assertThat(new PaymentRequired().response().status()).isEqualTo(402);
        assertThat(new PaymentRequired().response().text()).contains("<title>402 Payment Required</title>",
                "<p>Pay &lt;first&gt;.</p>");
    }
}
