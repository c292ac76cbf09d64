package io.quarkiverse.flask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.Adler32;

import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.http.HttpDate;

/**
 * Responses from files: their headers, and the way from a name in a URL to a file below a directory.
 */
final class SendFile {

    private SendFile() {
    }

    static Response of(Path file, SendFileOptions options, FlaskApp app, Request request) {
        BasicFileAttributes attributes = attributes(file);
        if (attributes == null) {
            throw new UncheckedIOException(new NoSuchFileException(file.toString(), null, "there is no such file to send"));
        }
        return of(file, attributes, options, app, request);
    }

    private static Response of(Path file, BasicFileAttributes attributes, SendFileOptions options, FlaskApp app,
            Request request) {
        String name = options.downloadName != null ? options.downloadName : file.getFileName().toString();
        boolean byFrontServer = Boolean.TRUE.equals(app.config().get("USE_X_SENDFILE"));
        Response response = headed(byFrontServer ? "" : body(file, attributes.size()), name, options);
        if (byFrontServer) {
            response.header("X-Sendfile", file.toAbsolutePath().toString());
        }
        Instant modified = attributes.lastModifiedTime().toInstant();
        response.lastModified(options.lastModified != null ? options.lastModified : modified);
        if (options.givenEtag != null) {
            response.etag(options.givenEtag);
        } else if (options.etag) {
            response.etag("%d.%d-%d-%d".formatted(modified.getEpochSecond(), modified.getNano(), attributes.size(),
                    checksum(file)));
        }
        return finished(response, file, options, app, request);
    }

    /** The operating system sends files of its own; one in a jar is read. */
    private static Object body(Path file, long size) {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            return new FileRegion(file, 0, size);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns {@code null} for what is no regular file. */
    private static BasicFileAttributes attributes(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Response finished(Response response, Path file, SendFileOptions options, FlaskApp app, Request request) {
        cache(response, maxAge(file, options, app));
        return options.conditional && request != null ? response.makeConditional(request, true) : response;
    }

    private static Duration maxAge(Path file, SendFileOptions options, FlaskApp app) {
        if (options.maxAgeOf != null) {
            return options.maxAgeOf.apply(file);
        }
        return options.maxAge != null ? options.maxAge : app.sendFileMaxAge();
    }

    /** Takes bytes or a stream of them: content without a name. */
    static Response ofContent(Object content, SendFileOptions options, FlaskApp app, Request request) {
        if (options.downloadName == null && (options.asAttachment || options.mimetype == null)) {
            throw new IllegalArgumentException(
                    "Bytes have no name: say downloadName(…) or, unless it is an attachment, mimetype(…).");
        }
        Response response = headed(content, options.downloadName, options);
        if (options.lastModified != null) {
            response.lastModified(options.lastModified);
        }
        if (options.givenEtag != null) {
            response.etag(options.givenEtag);
        }
        return finished(response, null, options, app, request);
    }

    static Response fromDirectory(Path directory, String path, SendFileOptions options, FlaskApp app, Request request) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Path file = root.resolve(path).normalize();
            BasicFileAttributes attributes = !path.startsWith("/") && file.startsWith(root) ? attributes(file) : null;
            if (attributes != null) {
                return of(file, attributes, options, app, request);
            }
        } catch (InvalidPathException e) {
            // no file can have this name
        }
        throw new NotFound();
    }

    private static Response headed(Object body, String name, SendFileOptions options) {
        MimeTypes.Guess guess = MimeTypes.guess(name == null ? "" : name);
        Response response = new Response(body);
        response.mimetype(options.mimetype != null ? options.mimetype : guess.mimetype());
        if (guess.encoding() != null && !options.asAttachment && options.mimetype == null) {
            response.header("Content-Encoding", guess.encoding());
        }
        return name == null ? response
                : response.header("Content-Disposition", disposition(options.asAttachment ? "attachment" : "inline", name));
    }

    private static void cache(Response response, Duration maxAge) {
        response.cacheControl(control -> {
            if (maxAge == null || maxAge.isZero()) {
                control.noCache(true);
            } else {
                control.setPublic(true);
            }
            if (maxAge != null) {
                control.maxAge(maxAge);
                response.header("Expires", HttpDate.format(Instant.now().plus(maxAge)));
            }
        });
    }

    /** RFC 6266: a plain ASCII name, and the real one in RFC 5987's form where that differs. */
    private static String disposition(String kind, String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().filter(c -> c >= ' ' && c < 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        String simple = "filename=" + quoted(ascii);
        return kind + "; " + (ascii.equals(name) ? simple : simple + "; filename*=UTF-8''" + percentEncoded(name));
    }

    private static String quoted(String text) {
        return Token.isOne(text) ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String percentEncoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    private static long checksum(Path file) {
        Adler32 adler = new Adler32();
        adler.update(file.toString().getBytes(StandardCharsets.UTF_8));
        return adler.getValue();
    }
}
