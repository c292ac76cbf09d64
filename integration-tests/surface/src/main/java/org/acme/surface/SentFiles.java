package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.SendFileOptions;

@Singleton
class SentFiles {

    private static final Map<String, String> CONTENTS = Map.of("hello.txt", "hello, world", "data.csv", "a,b\n1,2\n",
            "archive.tar.gz", "not really", "été.txt", "été", "noext", "?", "empty.txt", "", "page.html", "<p>é",
            "sub/deep.json", "{}");

    private static final Map<String, Consumer<SendFileOptions>> SENT = Map.ofEntries(
            Map.entry("plain", file -> {
            }),
            Map.entry("attachment", file -> file.asAttachment(true)),
            Map.entry("named", file -> file.asAttachment(true).downloadName("a b.csv")),
            Map.entry("quoted", file -> file.asAttachment(true).downloadName("say \"hi\"; é.txt")),
            Map.entry("inline-name", file -> file.downloadName("x.pdf")),
            Map.entry("chinese", file -> file.asAttachment(true).downloadName("日本.txt")),
            Map.entry("type", file -> file.mimetype("text/x-demo")),
            Map.entry("aged", file -> file.maxAge(60)),
            Map.entry("age-0", file -> file.maxAge(0)),
            Map.entry("etag", file -> file.etag("fixed")),
            Map.entry("no-etag", file -> file.etag(false)),
            Map.entry("unconditional", file -> file.conditional(false)),
            Map.entry("modified", file -> file.lastModified(Responses.NOON.plus(Duration.ofDays(1)))));

    private Path directory;

    @PostConstruct
    void write() throws IOException {
        directory = Files.createTempDirectory("surface");
        for (Map.Entry<String, String> each : CONTENTS.entrySet()) {
            Path file = directory.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue(), StandardCharsets.UTF_8);
            Files.setLastModifiedTime(file, FileTime.from(Responses.NOON));
        }
    }

    @PreDestroy
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Route("/files/sent/<how>")
    Response sent(String how) {
        return sendFile(directory.resolve(request().args().get("f", "hello.txt")), SENT.get(how));
    }

    @Route("/files/bytes/<how>")
    Response sentBytes(String how) {
        return sendFile("0123456789".getBytes(StandardCharsets.US_ASCII), file -> {
            switch (how) {
                case "typed" -> file.mimetype("text/plain");
                case "named" -> file.downloadName("x.png");
                case "neither" -> {
                }
                case "attachment" -> file.asAttachment(true).mimetype("text/plain");
                case "both" -> file.downloadName("x.bin").mimetype("text/plain").etag("b");
                default -> throw new IllegalArgumentException(how);
            }
        });
    }

    @Route("/files/<path:name>")
    Response files(String name) {
        return sendFromDirectory(directory, name);
    }
}
