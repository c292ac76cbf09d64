package io.quarkiverse.flask;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * What a response's body is, and what it holds where that is known.
 */
final class ResponseBody {

    private ResponseBody() {
    }

    static boolean isStream(Object body) {
        return body instanceof InputStream || body instanceof Iterator<?> || body instanceof Flow.Publisher<?>
                || body instanceof StreamingBody;
    }

    static String text(Object body) {
        if (body instanceof CharSequence text) {
            return text.toString();
        }
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        throw new IllegalStateException("The body is a %s, not text: it is sent as it comes and cannot be read here."
                .formatted(body.getClass().getSimpleName()));
    }

    static byte[] bytes(Object body) {
        return body instanceof byte[] bytes ? bytes.clone() : text(body).getBytes(StandardCharsets.UTF_8);
    }

    static String digest(Object body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-1", e);
        }
    }

    static void runAll(List<Runnable> callbacks) {
        RuntimeException failure = null;
        for (Runnable callback : callbacks) {
            try {
                callback.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
