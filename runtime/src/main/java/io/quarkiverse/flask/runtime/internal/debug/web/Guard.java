package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.runtime.internal.debug.Clients;

/**
 * Lets in the application's own pages on this machine: no other page of the same browser, under whichever name, and nobody
 * else's browser.
 */
final class Guard {

    private static final Pattern ORIGIN = Pattern.compile("https?://([^/\\s]+)");
    private static final Set<String> DIRECT = Set.of("none", "same-origin");

    private final Predicate<String> knownHost;
    private final boolean remote;

    /**
     * @param knownHost tells whether a host is one of the application's
     * @param remote whether other machines may come in, too
     */
    Guard(Predicate<String> knownHost, boolean remote) {
        this.knownHost = knownHost;
        this.remote = remote;
    }

    /** Returns why a request that evaluates, or comes near to it, is not let in; empty if it is. */
    Optional<Refusal> refuse(Visit visit) {
        if (!visit.method().equals("POST")) {
            return refusal(Refusal.METHOD_NOT_ALLOWED, "The debugger takes POST requests of its own pages only.");
        }
        Optional<Refusal> stranger = stranger(visit);
        if (stranger.isPresent()) {
            return stranger;
        }
        if (!isOfOwnPage(visit)) {
            return refusal(Refusal.FORBIDDEN, "Only pages of this application may use the debugger: a request needs the Origin "
                    + "of the host that it is sent to, as browsers add it.");
        }
        return isJson(visit.headers().apply("Content-Type")) ? Optional.empty()
                : refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "The debugger takes application/json only.");
    }

    /** Returns why a request for the page of the console is not let in; empty if it is. */
    Optional<Refusal> refusePage(Visit visit) {
        if (!visit.method().equals("GET")) {
            return refusal(Refusal.METHOD_NOT_ALLOWED, "The page of the console is for GET requests.");
        }
        Optional<Refusal> stranger = stranger(visit);
        if (stranger.isPresent()) {
            return stranger;
        }
        return DIRECT.containsAll(visit.headers().apply("Sec-Fetch-Site")) ? Optional.empty()
                : refusal(Refusal.FORBIDDEN, "Another site has asked for this page: enter its URL yourself.");
    }

    private Optional<Refusal> stranger(Visit visit) {
        if (!isKnown(visit.host()) || !visit.headers().apply("Host").stream().allMatch(this::isKnown)) {
            return refusal(Refusal.FORBIDDEN, "The debugger is not there for this host: use localhost, or name the host in "
                    + "quarkus.flask.trusted-hosts.");
        }
        return remote || Clients.isNear(visit.connection(), visit.headers()) ? Optional.empty()
                : refusal(Refusal.FORBIDDEN, "The debugger is there for this machine only, and the request comes from another, "
                        + "or through a proxy: quarkus.flask.debugger.remote=true lets in whoever has the PIN.");
    }

    private boolean isKnown(String host) {
        return host != null && !host.isEmpty() && knownHost.test(host);
    }

    /** Browsers say which page sends a POST request, and no page can make them say anything else. */
    private static boolean isOfOwnPage(Visit visit) {
        List<String> origins = visit.headers().apply("Origin");
        if (origins.size() != 1 || !Set.of("same-origin").containsAll(visit.headers().apply("Sec-Fetch-Site"))) {
            return false;
        }
        Matcher origin = ORIGIN.matcher(origins.get(0));
        return origin.matches() && origin.group(1).equalsIgnoreCase(visit.host());
    }

    private static boolean isJson(List<String> types) {
        return types.size() == 1
                && types.get(0).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static Optional<Refusal> refusal(int status, String message) {
        return Optional.of(new Refusal(status, message));
    }
}
