package io.quarkiverse.flask.runtime.internal.vertx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.exceptions.RequestEntityTooLarge;
import io.quarkiverse.flask.runtime.internal.http.Form;

/**
 * Splits {@code multipart/form-data} bodies. What is malformed ends the form where it stands: what came before counts, as in
 * Werkzeug.
 */
final class MultipartForm {

    /** How much of one header line Netty looks at before it gives up. */
    private static final int MAX_UNDECODED_BYTES = 64 * 1024;

    private MultipartForm() {
    }

    static Form parse(String contentType, byte[] body, FormLimits limits) {
        if (!HttpPostRequestDecoder.isMultipart(head(contentType))) {
            return new Form(List.of(), List.of());
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        List<Map.Entry<String, FileStorage>> files = new ArrayList<>();
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), head(contentType),
                    StandardCharsets.UTF_8,
                    limits.maxParts(), MAX_UNDECODED_BYTES);
            decoder.offer(new DefaultLastHttpContent(Unpooled.wrappedBuffer(body)));
            while (decoder.hasNext()) {
                add(decoder.next(), fields, files, limits);
            }
        } catch (HttpPostRequestDecoder.TooManyFormFieldsException e) {
            throw new RequestEntityTooLarge("The form has more than %d parts.".formatted(limits.maxParts()));
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException | HttpPostRequestDecoder.TooLongFormFieldException
                | HttpPostRequestDecoder.EndOfDataDecoderException e) {
            // the form ends here
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
        return new Form(fields, files);
    }

    /** Netty's decoder wants a request; without a boundary there is nothing it could look for. */
    private static HttpRequest head(String contentType) {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        return head;
    }

    private static void add(InterfaceHttpData part, List<Map.Entry<String, String>> fields,
            List<Map.Entry<String, FileStorage>> files, FormLimits limits) throws IOException {
        if (part instanceof FileUpload upload) {
            files.add(Map.entry(upload.getName(), new UploadedFile(upload.getName(), upload.getFilename(),
                    upload.getContentType(), upload.get())));
        } else if (part instanceof Attribute attribute) {
            if (attribute.length() > limits.maxFieldSize()) {
                throw new RequestEntityTooLarge("The form field '%s' is larger than %d bytes.".formatted(attribute.getName(),
                        limits.maxFieldSize()));
            }
            fields.add(Map.entry(attribute.getName(), attribute.getString(StandardCharsets.UTF_8)));
        }
    }
}
