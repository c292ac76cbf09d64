package org.acme.coexistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class HttpFiltersTest {

    private static final String ORIGIN = "https://shop.example.com";

    @Test
    void preflightRequestsAreAnsweredByTheCorsFilter() {
        Response answer = cors().header("Access-Control-Request-Method", "PUT").options("/only-put");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    @Test
    void otherOptionsRequestsAreAnsweredByTheRule() {
        assertThat(given().options("/only-put").header("Allow")).isEqualTo("OPTIONS, PUT");
    }

    @Test
    void answersOfViewsHaveCorsHeaders() {
        Response answer = cors().get("/page");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Page");
    }

    @Test
    void errorPagesHaveCorsHeaders() {
        for (String path : new String[] { "/broken", "/nobody", "/staff/blocking" }) {
            assertThat(cors().get(path).header("Access-Control-Allow-Origin")).as(path).isEqualTo(ORIGIN);
        }
    }

    @Test
    void whatFiltersVaryByStaysInVary() {
        Response answer = packed().header("Origin", ORIGIN).get("/page");
        assertThat(String.join(", ", answer.headers().getValues("Vary")).toLowerCase()).contains("cookie",
                "accept-encoding");
    }

    @Test
    void textIsCompressed() {
        Response plain = plain().get("/page");
        Response packed = packed().get("/page");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.asString()).isEqualTo(plain.asString());
        assertThat(plain.header("Content-Encoding")).isIn(null, "identity");
    }

    @Test
    void jsonStaticFilesAndStreamsAreCompressed() {
        for (String path : new String[] { "/items/7", "/static/shop.css", "/words" }) {
            assertThat(packed().get(path).header("Content-Encoding")).as(path).isEqualTo("gzip");
        }
    }

    @Test
    void whatIsNoTextOrIsPackedAlreadyIsNotCompressed() {
        assertThat(packed().get("/picture").header("Content-Encoding")).isIn(null, "identity");
        assertThat(packed().get("/packed").header("Content-Encoding")).isEqualTo("br");
        assertThat(packed().get("/packed").headers().getValues("Content-Encoding")).hasSize(1);
    }

    @Test
    void aCompressedAnswerIsNotByteForByteTheSame() {
        assertThat(plain().get("/page").header("ETag")).isEqualTo("\"page-7\"");
        assertThat(packed().get("/page").header("ETag")).isEqualTo("W/\"page-7\"");
        assertThat(packed().header("If-None-Match", "W/\"page-7\"").get("/page").statusCode()).isEqualTo(200);
    }

    @Test
    void aStaticFileIsNotModifiedWhicheverWayItWasSent() {
        String etag = packed().get("/static/shop.css").header("ETag");
        Response again = packed().header("If-None-Match", etag).get("/static/shop.css");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("Content-Encoding")).isIn(null, "identity");
    }

    @Test
    void partsOfFilesAreSentAsTheyAre() {
        Response part = packed().header("Range", "bytes=0-9").get("/static/shop.css");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Encoding")).isIn(null, "identity");
        assertThat(part.asString()).isEqualTo("body { mar");
    }

    @Test
    void headTellsWhatGetWould() {
        Response head = plain().head("/page");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString("the words of this page, ".length() * 200));
        assertThat(packed().head("/page").statusCode()).isEqualTo(200);
    }

    private static RequestSpecification cors() {
        return given().header("Origin", ORIGIN);
    }

    private static RequestSpecification plain() {
        return given().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static RequestSpecification packed() {
        return given().header("Accept-Encoding", "gzip");
    }
}
