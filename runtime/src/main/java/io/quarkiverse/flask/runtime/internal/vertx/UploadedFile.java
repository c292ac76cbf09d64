package io.quarkiverse.flask.runtime.internal.vertx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.MultiDict;

/**
 * A file of a multipart form, in memory.
 */
record UploadedFile(String name, String filename, String contentType, byte[] content) implements FileStorage {

    @Override
    public String mimetype() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public MultiDict<String> headers() {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        headers.add(Map.entry("Content-Disposition", "form-data; name=\"%s\"; filename=\"%s\"".formatted(name, filename)));
        if (contentType != null) {
            headers.add(Map.entry("Content-Type", contentType));
        }
        return MultiDict.ignoringCase(headers);
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] read() {
        return content.clone();
    }

    @Override
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public InputStream inputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public void save(Path target) {
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload '%s' could not be saved to %s".formatted(filename, target), e);
        }
    }
}
