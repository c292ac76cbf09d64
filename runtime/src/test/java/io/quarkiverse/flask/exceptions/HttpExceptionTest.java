package io.quarkiverse.flask.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "400|Bad Request|BadRequest", "401|Unauthorized|Unauthorized",
            "403|Forbidden|Forbidden", "404|Not Found|NotFound", "405|Method Not Allowed|MethodNotAllowed",
            "406|Not Acceptable|NotAcceptable", "408|Request Timeout|RequestTimeout", "409|Conflict|Conflict", "410|Gone|Gone",
            "411|Length Required|LengthRequired", "412|Precondition Failed|PreconditionFailed",
            "413|Request Entity Too Large|RequestEntityTooLarge", "414|Request URI Too Long|RequestUriTooLarge",
            "415|Unsupported Media Type|UnsupportedMediaType",
            "416|Requested Range Not Satisfiable|RequestedRangeNotSatisfiable", "417|Expectation Failed|ExpectationFailed",
            "418|I'm a teapot|ImATeapot", "421|Misdirected Request|MisdirectedRequest",
            "422|Unprocessable Entity|UnprocessableEntity", "423|Locked|Locked", "424|Failed Dependency|FailedDependency",
            "428|Precondition Required|PreconditionRequired", "429|Too Many Requests|TooManyRequests",
            "431|Request Header Fields Too Large|RequestHeaderFieldsTooLarge",
            "451|Unavailable For Legal Reasons|UnavailableForLegalReasons", "500|Internal Server Error|InternalServerError",
            "501|Not Implemented|NotImplemented", "502|Bad Gateway|BadGateway", "503|Service Unavailable|ServiceUnavailable",
            "504|Gateway Timeout|GatewayTimeout", "505|HTTP Version Not Supported|HttpVersionNotSupported" })
    void everyStatusHasWerkzeugsName(int code, String name, String type) {
        assertThatThrownBy(() -> Flask.abort(code)).isInstanceOfSatisfying(HttpException.class, error -> {
            assertThat(error.name()).isEqualTo(name);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.getClass().getSimpleName()).isEqualTo(type);
            assertThat(error.description()).isNotBlank();
        });
        assertThatThrownBy(() -> Flask.abort(code, "so")).hasMessage("%d %s: so".formatted(code, name));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 200, 301, 402, 499, 599, 1000 })
    void noOtherStatusAborts(int code) {
        assertThatThrownBy(() -> Flask.abort(code)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "There is no exception for the status %d. Abort with one of [400, 401,".formatted(code));
    }

    @Test
    void anApplicationMayAddAStatus() {
        assertThat(new PaymentRequired().response().status()).isEqualTo(402);
        assertThat(new PaymentRequired().response().text()).contains("<title>402 Payment Required</title>",
                "<p>Pay &lt;first&gt;.</p>");
    }
}
