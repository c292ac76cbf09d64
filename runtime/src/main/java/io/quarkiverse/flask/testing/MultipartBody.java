package io.quarkiverse.flask.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The fields and files of a form: urlencoded unless there are files.
 */
final class MultipartBody {

    private record File(String name, String filename, byte[] content, String type) {
    }

    private final String boundary = "flask-" + UUID.randomUUID();
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    void field(String name, String value) {
        fields.add(Map.entry(name, value));
    }

    void file(String name, String filename, byte[] content, String type) {
        files.add(new File(name, filename, content.clone(), type));
    }

    /** Returns {@code null} if there is no form. */
    String contentType() {
        if (!files.isEmpty()) {
            return "multipart/form-data; boundary=" + boundary;
        }
        return fields.isEmpty() ? null : "application/x-www-form-urlencoded";
    }

    byte[] content() {
        if (files.isEmpty()) {
            return fields.stream()
                    .map(field -> RequestBuilder.encoded(field.getKey()) + "=" + RequestBuilder.encoded(field.getValue()))
                    .collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach(field -> part(out, "name=\"%s\"".formatted(quoted(field.getKey())), null,
                field.getValue().getBytes(StandardCharsets.UTF_8)));
        files.forEach(file -> part(out,
                "name=\"%s\"; filename=\"%s\"".formatted(quoted(file.name), quoted(file.filename)), file.type, file.content));
        out.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private void part(ByteArrayOutputStream out, String disposition, String type, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n".formatted(boundary, disposition,
                type == null ? "" : "Content-Type: " + type + "\r\n");
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** As browsers write names: what would end the header or the quotes is percent-encoded. */
    private static String quoted(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }
}
