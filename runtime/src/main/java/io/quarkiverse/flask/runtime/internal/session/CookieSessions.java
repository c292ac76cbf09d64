package io.quarkiverse.flask.runtime.internal.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.CookieOptions;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.session.SessionInterface;

/**
 * Keeps sessions in signed cookies, as Flask's {@code SecureCookieSessionInterface} does: an application of Flask with the same
 * key reads them, and the other way round.
 */
public final class CookieSessions implements SessionInterface {

    private static final Logger LOG = Logger.getLogger(CookieSessions.class);
    private static final int MAX_COOKIE_SIZE = 4093;
    /** A cookie of a few kilobytes holds no more than this, unless somebody means harm. */
    private static final int MAX_INFLATED = 1024 * 1024;

    private final CookieSettings settings;
    private final TaggedJson json;
    private final Clock clock;
    private final Optional<TimedSigner> signer;

    public CookieSessions(CookieSettings settings, JsonProvider json, Clock clock) {
        this.settings = settings;
        this.json = new TaggedJson(json);
        this.clock = clock;
        this.signer = settings.secretKey().map(key -> {
            List<String> keys = new ArrayList<>();
            keys.add(key);
            keys.addAll(settings.fallbackKeys());
            return new TimedSigner(keys, clock);
        });
    }

    @Override
    public Session open(FlaskApp app, Request request) {
        return open(request.cookies().get(settings.name()));
    }

    /** Opens the session of a cookie; a new one for {@code null}, and for one that is not ours, expired or changed. */
    Session open(String cookie) {
        if (signer.isEmpty()) {
            return new UnavailableSession();
        }
        if (cookie != null) {
            Optional<String> payload = signer.get().unsign(cookie, settings.lifetime());
            if (payload.isPresent()) {
                try {
                    return new CookieSession(json.loads(decoded(payload.get())), false);
                } catch (RuntimeException | DataFormatException e) {
                    LOG.debug("A session cookie with a valid signature holds no session", e);
                }
            }
        }
        return new CookieSession(Map.of(), true);
    }

    @Override
    public void save(FlaskApp app, Session session, Response response) {
        if (session.accessed()) {
            addVary(response);
        }
        if (!(session instanceof CookieSession cookieSession) || session instanceof UnavailableSession) {
            return;
        }
        boolean permanent = Boolean.TRUE.equals(cookieSession.saved().get("_permanent"));
        if (cookieSession.saved().isEmpty()) {
            if (session.modified()) {
                response.deleteCookie(settings.name(), this::attributes);
                addVary(response);
            }
        } else if (session.modified() || permanent && settings.refresh()) {
            String value = dump(cookieSession);
            response.setCookie(settings.name(), value, options -> {
                attributes(options);
                if (permanent) {
                    options.expires(clock.instant().plus(settings.lifetime()));
                }
            });
            addVary(response);
            if (value.length() > MAX_COOKIE_SIZE) {
                LOG.warnf(
                        "The session cookie '%s' has %d bytes; browsers may ignore cookies of more than %d. Keep less in the session.",
                        settings.name(), value.length(), MAX_COOKIE_SIZE);
            }
        }
    }

    /** Returns the signed cookie of a session. */
    String dump(CookieSession session) {
        byte[] text = json.dumps(session.saved()).getBytes(StandardCharsets.UTF_8);
        byte[] compressed = compressed(text);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String payload = compressed.length < text.length - 1 ? "." + encoder.encodeToString(compressed)
                : encoder.encodeToString(text);
        return signer.orElseThrow().sign(payload);
    }

    private void attributes(CookieOptions options) {
        options.path(settings.path()).httponly(settings.httponly()).secure(settings.secure())
                .partitioned(settings.partitioned()).samesite(settings.samesite().orElse(null));
        settings.domain().ifPresent(options::domain);
    }

    private static void addVary(Response response) {
        String vary = response.headers().get("Vary");
        if (vary == null) {
            response.header("Vary", "Cookie");
        } else if (!vary.equals("*") && !List.of(vary.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).contains("cookie")) {
            response.header("Vary", vary + ", Cookie");
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
