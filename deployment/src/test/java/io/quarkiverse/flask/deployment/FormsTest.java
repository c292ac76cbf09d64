package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Post;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

class FormsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.max-form-memory-size", "100")
            .overrideConfigKey("quarkus.flask.max-form-parts", "3")
            .overrideConfigKey("quarkus.flask.max-content-length", "2000");

    @Test
    void fieldsAndFilesArriveInOrder() {
        assertThat(multipart().multiPart("a", "1").multiPart("a", "2").multiPart("f", "x.txt", "hello".getBytes(), "text/plain")
                .post("/form").asString()).isEqualTo("[a=1, a=2] f:x.txt:text/plain:5");
    }

    @Test
    void aMultipartFormWithoutABoundaryIsEmpty() {
        assertThat(raw("multipart/form-data").body("x").post("/form").asString()).isEqualTo("[]");
    }

    @Test
    void aMalformedMultipartFormIsEmpty() {
        assertThat(raw("multipart/form-data; boundary=b").body("garbage").post("/form").asString()).isEqualTo("[]");
        assertThat(raw("multipart/form-data; boundary=b").body("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\nunfinished").post("/form").asString())
                .isEqualTo("[]");
    }

    @Test
    void tooLargeFormsAreRefused() {
        assertThat(given().formParam("a", "x".repeat(200)).post("/form").statusCode()).isEqualTo(413);
        assertThat(multipart().multiPart("a", "x".repeat(200)).post("/form").statusCode()).isEqualTo(413);
        assertThat(multipart().multiPart("f", "x", new byte[200]).post("/form").asString()).contains(":200");
    }

    @Test
    void tooManyPartsAreRefused() {
        RequestSpecification form = multipart();
        for (int i = 0; i < 4; i++) {
            form.multiPart("a" + i, "1");
        }
        assertThat(form.post("/form").statusCode()).isEqualTo(413);
    }

    @Test
    void tooLargeBodiesAreRefused() {
        assertThat(raw("text/plain").body("x".repeat(3000)).post("/data").statusCode()).isEqualTo(413);
        assertThat(raw("text/plain").body("x".repeat(1500)).post("/data").asString()).isEqualTo("1500");
    }

    private static RequestSpecification multipart() {
        return given().contentType("multipart/form-data");
    }

    private static RequestSpecification raw(String contentType) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT))).contentType(contentType);
    }

    static class Views {

        @Post("/form")
        String form() {
            StringBuilder seen = new StringBuilder(request().form().items().toString());
            request().files().items().forEach(file -> seen.append(' ').append(file.getKey()).append(':')
                    .append(file.getValue().filename()).append(':').append(file.getValue().mimetype()).append(':')
                    .append(file.getValue().size()));
            return seen.toString();
        }

        @Post("/data")
        String data() {
            return String.valueOf(request().data().length);
        }
    }
}
