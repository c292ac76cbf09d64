package org.acme.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tells the packaged application to stop while it is busy.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ShutdownIT {

    private static final int KILLED_BY_SIGTERM = 128 + 15;
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = { "slow", "later" })
    void aViewThatHasBegunAnswers(String view) throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.get("/" + view);
            server.awaitAt(view);
            server.stopWhileBusy();
            server.open(view);
            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n").containsIgnoringCase("\r\nconnection: close\r\n");
            assertThat(client.rest()).isEqualTo("done");
            assertEndsInOrder(server);
        }
    }

    @Test
    void theSessionOfAViewThatHasBegunIsSaved() throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.get("/slow");
            server.awaitAt("slow");
            server.stopWhileBusy();
            server.open("slow");
            assertThat(client.head()).containsIgnoringCase("\r\nset-cookie: session=");
        }
    }

    @Test
    void anUploadThatHasBegunIsReceivedWhole() throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 100 ");
            client.send("first");
            server.stopWhileBusy();
            client.send("later");
            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(client.rest()).isEqualTo("10 bytes");
            assertEndsInOrder(server);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "body", "parts", "events" })
    void aStreamThatHasBegunIsSentWhole(String stream) throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.get("/" + stream).until("first\n");
            server.awaitAt(stream);
            server.stopWhileBusy();
            server.open(stream);
            assertThat(client.rest()).contains("last\n").endsWith(LAST_CHUNK);
            assertEndsInOrder(server);
        }
    }

    @Test
    void requestsThatComeLateAreAnsweredAndToldToGoElsewhere() throws Exception {
        try (Server server = Server.start(); Client client = server.connect(); Client idle = server.connect()) {
            idle.post("/open/none").until("open");
            client.get("/slow");
            server.awaitAt("slow");
            server.stopWhileBusy();
            idle.post("/open/other");
            assertThat(idle.head()).startsWith("HTTP/1.1 200 OK\r\n").containsIgnoringCase("\r\nconnection: close\r\n");
            assertThat(idle.rest()).isEqualTo("open");
            server.open("slow");
            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
            assertEndsInOrder(server);
        }
    }

    @Test
    void whoeverConnectsLateIsRefused() throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.get("/slow");
            server.awaitAt("slow");
            server.stopWhileBusy();
            server.awaitRefusal();
            server.open("slow");
            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
            assertEndsInOrder(server);
        }
    }

    @Test
    void whatFollowsTheResponseToALateUploadStillHasItsBeans() throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.send("POST /clean-up HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n"
                    + "Expect: 100-continue\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 100 ");
            client.send("first");
            server.stopWhileBusy();
            client.send("later");
            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
            server.open("clean-up");
            assertThat(server.printedAtEnd()).containsSubsequence(
                    lineWith(server, "Cleaned up"), lineWith(server, "Beans are destroyed"));
            assertEndsInOrder(server);
        }
    }

    @Test
    void teardownThatFollowsTheResponseStillHasItsBeans() throws Exception {
        try (Server server = Server.start(); Client client = server.connect()) {
            client.get("/torn-down").until(LAST_CHUNK);
            server.awaitAt("teardown");
            server.stopWhileBusy();
            server.open("teardown");
            assertThat(server.printedAtEnd()).containsSubsequence(
                    lineWith(server, "Torn down"), lineWith(server, "Beans are destroyed"));
            assertEndsInOrder(server);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "body", "parts", "events" })
    void aStreamWithoutEndIsBrokenOffAtTheTimeout(String stream) throws Exception {
        try (Server server = Server.start("-Dquarkus.shutdown.timeout=1s"); Client client = server.connect()) {
            client.get("/endless/" + stream).until("first\n");
            server.stopWhileBusy();
            assertThat(client.rest()).doesNotEndWith(LAST_CHUNK);
            List<String> printed = server.printedAtEnd();
            assertThat(server.exitCode()).isEqualTo(KILLED_BY_SIGTERM);
            assertThat(printed).filteredOn(line -> line.contains("ERROR")).singleElement().asString()
                    .contains("Timed out waiting for graceful shutdown, shutting down anyway.");
            assertThat(printed).containsSubsequence(
                    lineWith(server, "The endless %s ha".formatted(stream)), lineWith(server, "Beans are destroyed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "view", "virtual" })
    void aViewWithoutEndIsInterruptedAtTheTimeout(String view) throws Exception {
        try (Server server = Server.start("-Dquarkus.shutdown.timeout=1s"); Client client = server.connect()) {
            client.get("/endless/" + view);
            server.awaitAt(view);
            server.stopWhileBusy();
            assertThat(client.rest()).isEmpty();
            assertThat(server.printedAtEnd()).containsSubsequence(
                    lineWith(server, "The endless %s has ended".formatted(view)), lineWith(server, "Beans are destroyed"));
            assertThat(server.exitCode()).isEqualTo(KILLED_BY_SIGTERM);
        }
    }

    @Test
    void aStreamThatFailedIsNotWaitedFor() throws Exception {
        try (Server server = Server.start("-Dquarkus.shutdown.timeout=1M"); Client client = server.connect()) {
            assertThat(client.get("/failing").rest()).endsWith("first\n\r\n");
            server.stop();
            assertThat(server.printedAtEnd()).noneMatch(line -> line.contains("Timed out"))
                    .anyMatch(line -> line.contains("Closed what has failed"));
        }
    }

    @Test
    void anIdleServerEndsAtOnce() throws Exception {
        try (Server server = Server.start(); Client idle = server.connect()) {
            idle.post("/open/none").until("open");
            server.stop();
            assertThat(idle.rest()).isEmpty();
            assertEndsInOrder(server);
        }
    }

    private static String lineWith(Server server, String text) throws Exception {
        return server.printedAtEnd().stream().filter(line -> line.contains(text)).findFirst()
                .orElseThrow(() -> new AssertionError("No line has '%s'".formatted(text)));
    }

    private static void assertEndsInOrder(Server server) throws Exception {
        List<String> printed = server.printedAtEnd();
        assertThat(printed).noneMatch(line -> line.contains("WARN") || line.contains("ERROR") || line.contains("Exception"));
        assertThat(printed).last().asString().contains("stopped in");
        assertThat(server.exitCode()).isEqualTo(KILLED_BY_SIGTERM);
    }
}
