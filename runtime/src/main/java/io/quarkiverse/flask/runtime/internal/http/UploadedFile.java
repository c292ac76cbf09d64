package io.quarkiverse.flask.runtime.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.MultiDict;

/**
 * A file of a multipart form, where the body is.
 */
record UploadedFile(PartHeaders part, Content content) implements FileStorage {

    @Override
    public String filename() {
        return part.filename();
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public String contentType() {
        return part.all().get("Content-Type");
    }

    @Override
    public String mimetype() {
        return ContentType.parse(contentType()).mimetype();
    }

    @Override
    public MultiDict<String> headers() {
        return part.all();
    }

    @Override
    public long size() {
        return content.length();
    }

    @Override
    public byte[] read() {
        return content.bytes();
    }

    @Override
    public String text() {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream inputStream() {
        return content.open();
    }

    @Override
    public void save(Path target) {
        try (InputStream in = content.open(); OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload '%s' could not be saved to %s".formatted(part.filename(), target), e);
        }
    }
}
