package io.quarkiverse.flask.runtime.internal.devui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.session.SigningSerializer;
import io.quarkiverse.flask.runtime.internal.session.SigningSerializer.Inspection;
import io.quarkiverse.flask.session.SecureCookieSessionInterface;
import io.quarkiverse.flask.session.SessionSerializer;

/**
 * Reads session cookies, also such that the application would not take.
 */
public class CookieService {

    private static final Pattern HEADER_NAME = Pattern.compile("(?i)^(?:set-)?cookie:\\s*");

    /** No browser sends a larger one. */
    private static final int MAX_LENGTH = 64 * 1024;

    /**
     * What a cookie says.
     *
     * @param verdict {@link Inspection.Verdict} by its name
     * @param sentence the same in words
     * @param trusted whether the application takes it
     * @param note what else is to be known of this application's sessions, or empty
     * @param signed when it was signed, by its own words; {@code null} if it does not say
     * @param expires until when it would be taken then; {@code null} likewise
     * @param content its values; empty if there are none to be read
     */
    public record Decoded(String verdict, String sentence, boolean trusted, String note, String signed, String expires,
            List<TagTree.Node> content) {
    }

    @Inject
    FlaskApp app;

    @Inject
    SessionSerializer serializer;

    /**
     * Reads a cookie.
     *
     * @param cookie its value, or a header with it
     */
    public Decoded decode(String cookie) {
        String value = value(cookie);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            return malformed(value.isEmpty() ? "there is nothing to read" : "it is longer than any cookie");
        }
        Duration lifetime = app.sessionInterface().lifetime(app);
        Inspection found = ((SigningSerializer) serializer).inspect(value, lifetime);
        if (found.verdict() == Inspection.Verdict.MALFORMED) {
            return malformed(found.problem());
        }
        boolean trusted = found.verdict() == Inspection.Verdict.VALID
                || found.verdict() == Inspection.Verdict.VALID_WITH_FALLBACK;
        return new Decoded(found.verdict().name(), sentence(found.verdict()), trusted, note(),
                found.signed().map(Instant::toString).orElse(null),
                found.signed().map(signed -> later(signed, lifetime)).orElse(null),
                TagTree.of(app.json().loads(found.content())).children());
    }

    private static String later(Instant signed, Duration lifetime) {
        return (Duration.between(signed, Instant.MAX).compareTo(lifetime) < 0 ? Instant.MAX : signed.plus(lifetime)).toString();
    }

    private Decoded malformed(String problem) {
        return new Decoded(Inspection.Verdict.MALFORMED.name(), "This is no signed session: " + problem + ".", false, note(),
                null, null, List.of());
    }

    /** Takes the value out of a {@code Cookie} or {@code Set-Cookie} header, if it is one. */
    private String value(String pasted) {
        String[] pairs = HEADER_NAME.matcher(pasted.strip()).replaceFirst("").split("\\s*;\\s*");
        String start = app.sessionInterface().cookieName(app) + "=";
        String found = Stream.of(pairs).filter(pair -> pair.startsWith(start)).findFirst()
                .map(pair -> pair.substring(start.length())).orElse(pairs.length == 0 ? "" : pairs[0]);
        return found.replace("\"", "").strip();
    }

    private static String sentence(Inspection.Verdict verdict) {
        return switch (verdict) {
            case VALID -> "The signature is valid: this application takes the cookie.";
            case VALID_WITH_FALLBACK ->
                "The signature is valid, by one of the fallback keys: this application takes the cookie.";
            case EXPIRED -> "The signature is valid, but the cookie has expired.";
            case FROM_THE_FUTURE -> "The signature is valid, but of a time that is still to come: compare the clocks.";
            case WRONG_SIGNATURE ->
                "The signature is wrong: another key has signed the cookie, or somebody has changed it. Do not trust its content.";
            case NO_KEY -> "This application has no secret key to verify the signature with: set quarkus.flask.secret-key.";
            case MALFORMED -> "This is no signed session.";
        };
    }

    private String note() {
        if (app.sessionInterface() instanceof SecureCookieSessionInterface) {
            return "";
        }
        String keeper = app.sessionInterface().getClass().getName();
        return keeper.endsWith(".internal.redis.RedisSessions")
                ? "This application keeps its sessions in Redis: its cookies hold an id only."
                : "%s keeps the sessions of this application: it decides what its cookies hold.".formatted(keeper);
    }
}
