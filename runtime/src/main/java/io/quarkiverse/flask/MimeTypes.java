package io.quarkiverse.flask;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * The content types of file names and the charset of textual ones.
 */
final class MimeTypes {

    /** What a file name says of its content: the type, and how it is compressed ({@code null} if it is not). */
    record Guess(String mimetype, String encoding) {
    }

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> ENCODINGS = Map.of("gz", "gzip", "bz2", "bzip2", "xz", "xz", "br", "br", "z",
            "compress");

    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("html", "text/html"), entry("htm", "text/html"), entry("css", "text/css"), entry("csv", "text/csv"),
            entry("js", "text/javascript"), entry("mjs", "text/javascript"), entry("txt", "text/plain"),
            entry("md", "text/markdown"), entry("xml", "text/xml"), entry("vtt", "text/vtt"), entry("ics", "text/calendar"),
            entry("java", "text/plain"), entry("tsv", "text/tab-separated-values"), entry("rtf", "application/rtf"),
            entry("json", "application/json"), entry("map", "application/json"), entry("jsonld", "application/ld+json"),
            entry("webmanifest", "application/manifest+json"), entry("wasm", "application/wasm"),
            entry("pdf", "application/pdf"), entry("zip", "application/zip"), entry("tar", "application/x-tar"),
            entry("tgz", "application/x-tar"), entry("7z", "application/x-7z-compressed"),
            entry("jar", "application/java-archive"), entry("bin", UNKNOWN), entry("xhtml", "application/xhtml+xml"),
            entry("rss", "application/rss+xml"), entry("atom", "application/atom+xml"),
            entry("doc", "application/msword"), entry("xls", "application/vnd.ms-excel"),
            entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            entry("png", "image/png"), entry("jpg", "image/jpeg"), entry("jpeg", "image/jpeg"), entry("gif", "image/gif"),
            entry("svg", "image/svg+xml"), entry("webp", "image/webp"), entry("avif", "image/avif"), entry("bmp", "image/bmp"),
            entry("ico", "image/vnd.microsoft.icon"), entry("tif", "image/tiff"), entry("tiff", "image/tiff"),
            entry("woff", "font/woff"), entry("woff2", "font/woff2"), entry("ttf", "font/ttf"), entry("otf", "font/otf"),
            entry("mp3", "audio/mpeg"), entry("wav", "audio/x-wav"), entry("ogg", "audio/ogg"), entry("m4a", "audio/mp4"),
            entry("flac", "audio/flac"), entry("mp4", "video/mp4"), entry("webm", "video/webm"), entry("mpeg", "video/mpeg"),
            entry("mov", "video/quicktime"), entry("avi", "video/x-msvideo"));

    private MimeTypes() {
    }

    static Guess guess(String filename) {
        String name = filename.toLowerCase(Locale.ROOT);
        String extension = extension(name);
        String encoding = ENCODINGS.get(extension);
        if (encoding != null) {
            extension = extension(name.substring(0, name.length() - extension.length() - 1));
        } else if (extension.equals("tgz")) {
            encoding = "gzip";
        }
        return new Guess(TYPES.getOrDefault(extension, UNKNOWN), encoding);
    }

    static String withCharset(String mimetype) {
        boolean textual = mimetype.startsWith("text/") || mimetype.endsWith("+xml")
                || mimetype.equals("application/xml") || mimetype.equals("application/javascript")
                || mimetype.equals("application/ecmascript") || mimetype.equals("application/sql")
                || mimetype.equals("application/xml-dtd") || mimetype.equals("application/xml-external-parsed-entity");
        return textual && mimetype.indexOf(';') < 0 ? mimetype + "; charset=utf-8" : mimetype;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1);
    }
}
