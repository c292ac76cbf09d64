package io.quarkiverse.flask.runtime.internal.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.session.SessionSerializer;

/**
 * Signs sessions as itsdangerous does for Flask: tagged JSON, compressed where that is shorter.
 */
public final class SigningSerializer implements SessionSerializer {

    private static final Logger LOG = Logger.getLogger(SigningSerializer.class);
    /** A cookie of a few kilobytes holds no more than this, unless somebody means harm. */
    private static final int MAX_INFLATED = 1024 * 1024;

    private final TaggedJson json;
    private final Optional<TimedSigner> signer;

    /**
     * @param secretKey signs; without it there are no sessions
     * @param fallbackKeys verify as well
     */
    public SigningSerializer(Optional<String> secretKey, List<String> fallbackKeys, TaggedJson json, Clock clock) {
        this.json = json;
        this.signer = secretKey.map(key -> {
            List<String> keys = new ArrayList<>();
            keys.add(key);
            keys.addAll(fallbackKeys);
            return new TimedSigner(keys, clock);
        });
    }

    @Override
    public boolean hasKey() {
        return signer.isPresent();
    }

    @Override
    public String dumps(Map<String, ?> values) {
        byte[] text = json.dumps(values).getBytes(StandardCharsets.UTF_8);
        byte[] compressed = compressed(text);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String payload = compressed.length < text.length - 1 ? "." + encoder.encodeToString(compressed)
                : encoder.encodeToString(text);
        return signer.orElseThrow(() -> new IllegalStateException("There is no secret key: set quarkus.flask.secret-key."))
                .sign(payload);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Object>> loads(String text, Duration maxAge) {
        Optional<String> payload = signer.flatMap(verifying -> verifying.unsign(text, maxAge));
        if (payload.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of((Map<String, Object>) json.loads(decoded(payload.get())));
        } catch (RuntimeException | DataFormatException e) {
            LOG.debug("A session with a valid signature holds no values", e);
            return Optional.empty();
        }
    }

    /** Says all that a signed text tells, also if it is none of ours or too old: for whoever wants to know why. */
    public Inspection inspect(String text, Duration maxAge) {
        TimedSigner.Signed parts = TimedSigner.Signed.of(text);
        if (parts == null) {
            return Inspection.malformed("it is not three parts with dots between them: the values, the time, the signature");
        }
        Optional<Instant> signed = Optional.ofNullable(parts.seconds()).map(SigningSerializer::instant);
        String content;
        try {
            content = decoded(parts.text());
            json.loads(content);
        } catch (RuntimeException | DataFormatException e) {
            return Inspection.malformed("its first part is not Base64 of JSON, compressed or not");
        }
        if (signer.isEmpty()) {
            return new Inspection(Inspection.Verdict.NO_KEY, signed, content, "");
        }
        int key = signer.get().key(parts);
        if (key < 0) {
            return new Inspection(Inspection.Verdict.WRONG_SIGNATURE, signed, content, "");
        }
        if (signed.isEmpty()) {
            return Inspection.malformed("its second part is no time");
        }
        long age = signer.get().age(parts);
        return new Inspection(age < 0 ? Inspection.Verdict.FROM_THE_FUTURE
                : age > maxAge.toSeconds() ? Inspection.Verdict.EXPIRED
                        : key == 0 ? Inspection.Verdict.VALID : Inspection.Verdict.VALID_WITH_FALLBACK,
                signed, content, "");
    }

    /** Anybody may write any number there. */
    private static Instant instant(long seconds) {
        return Instant.ofEpochSecond(Math.max(0, Math.min(seconds, Instant.MAX.getEpochSecond())));
    }

    /**
     * What a signed text tells.
     *
     * @param verdict whether it would be taken
     * @param signed when it was signed, by its own words
     * @param content what was signed, tagged JSON; empty if it is malformed
     * @param problem what is malformed; empty otherwise
     */
    public record Inspection(Verdict verdict, Optional<Instant> signed, String content, String problem) {

        /** Whether a signed text would be taken, or why not. */
        public enum Verdict {
            VALID,
            VALID_WITH_FALLBACK,
            EXPIRED,
            FROM_THE_FUTURE,
            WRONG_SIGNATURE,
            NO_KEY,
            MALFORMED
        }

        static Inspection malformed(String problem) {
            return new Inspection(Verdict.MALFORMED, Optional.empty(), "", problem);
        }
    }

    private static String decoded(String payload) throws DataFormatException {
        Base64.Decoder decoder = Base64.getUrlDecoder();
        byte[] bytes = payload.startsWith(".") ? inflated(decoder.decode(payload.substring(1))) : decoder.decode(payload);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] text) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] compressed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(compressed.length * 4);
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 || out.size() > MAX_INFLATED) {
                    throw new DataFormatException("it ends early, or is too large");
                }
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
