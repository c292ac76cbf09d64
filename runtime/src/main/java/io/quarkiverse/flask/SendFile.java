package io.quarkiverse.flask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        if (!Files.isRegularFile(file)) {
            throw new UncheckedIOException(new NoSuchFileException(file.toString(), null, "there is no such file to send"));
        }
        String name = options.downloadName != null ? options.downloadName : file.getFileName().toString();
        Response response = headed(file, name, options);
        try {
            Instant modified = options.lastModified != null ? options.lastModified
                    : Files.getLastModifiedTime(file).toInstant();
            response.lastModified(modified);
            if (options.givenEtag != null) {
                response.etag(options.givenEtag);
            } else if (options.etag) {
                response.etag("%d.%d-%d-%d".formatted(modified.getEpochSecond(), modified.getNano(), Files.size(file),
                        checksum(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finished(response, options, app, request);
    }

    private static Response finished(Response response, SendFileOptions options, FlaskApp app, Request request) {
        cache(response, options.maxAge != null ? options.maxAge : app.sendFileMaxAge());
        return options.conditional && request != null ? response.makeConditional(request) : response;
    }

    static Response of(byte[] content, SendFileOptions options, FlaskApp app, Request request) {
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
        return finished(response, options, app, request);
    }

    static Response fromDirectory(Path directory, String path, SendFileOptions options, FlaskApp app, Request request) {
        return of(below(directory, path), options, app, request);
    }

    private static Path below(Path directory, String path) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Path file = root.resolve(path).normalize();
            if (path.indexOf('\0') < 0 && !path.startsWith("/") && file.startsWith(root) && Files.isRegularFile(file)) {
                return file;
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
        boolean token = !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
        return token ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
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
