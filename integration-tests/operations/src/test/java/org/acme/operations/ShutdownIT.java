package org.acme.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class ShutdownIT {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    @Test
    void anApplicationThatIsToldToEndIsNotReadyButStillAnswers() throws IOException {
        Process process = Packaged.start("-Dquarkus.shutdown.delay=10m");
        try {
            URI url = url(process.inputReader());
            assertThat(status(url, "/q/health/ready")).isEqualTo(200);
            process.destroy();
            Patience.until("readiness that ends", () -> status(url, "/q/health/ready") == 503 ? true : null);
            assertThat(status(url, "/user/anna")).isEqualTo(200);
        } finally {
            process.destroyForcibly();
        }
    }

    private static URI url(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
        }
        throw new IllegalStateException("The application did not start");
    }

    private static int status(URI url, String path) {
        return Visitor.send(HttpRequest.newBuilder(url.resolve(path))).statusCode();
    }
}
