package io.quarkiverse.flask.runtime.internal.debug;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells who is on this machine from who is not. Nothing is looked up: names of hosts prove nothing.
 */
public final class Clients {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern V4_WITH_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");
    private static final Pattern V6_WITH_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?");
    private static final Pattern FOR = Pattern.compile("(?i)\\s*for\\s*=\\s*(?:\"([^\"\\\\]*)\"|([^\\s\";,]+))\\s*");
    private static final List<String> LISTS = List.of("X-Forwarded-For", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP",
            "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP");
    /** Headers that a proxy adds and whose clients stay unknown. */
    private static final List<String> PROXIES = List.of("X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port",
            "X-Forwarded-Server", "X-Forwarded-Ssl", "X-Forwarded-Prefix", "Via");

    private Clients() {
    }

    /**
     * Tells whether a request comes from this machine, and no header says that somebody else has sent it to a proxy here. What
     * cannot be read is not near.
     *
     * @param connection the address at the other end of the connection, or {@code null}
     * @param headers returns the values of a header, none if the request does not have it
     */
    public static boolean isNear(String connection, Function<String, List<String>> headers) {
        if (!isLoopback(connection)) {
            return false;
        }
        boolean told = false;
        for (String name : LISTS) {
            for (String value : headers.apply(name)) {
                told = true;
                if (!allLoopback(value.split(",", -1))) {
                    return false;
                }
            }
        }
        for (String value : headers.apply("Forwarded")) {
            told = true;
            if (!forwardedFromHere(value)) {
                return false;
            }
        }
        return told || PROXIES.stream().allMatch(name -> headers.apply(name).isEmpty());
    }

    private static boolean allLoopback(String[] addresses) {
        for (String address : addresses) {
            if (!isLoopback(address.strip())) {
                return false;
            }
        }
        return true;
    }

    /** Each proxy adds an element, which has to say for whom: {@code for="[::1]:4711";proto=http, for=127.0.0.1}. */
    private static boolean forwardedFromHere(String header) {
        for (String element : header.split(",", -1)) {
            int clients = 0;
            for (String pair : element.split(";", -1)) {
                if (pair.strip().toLowerCase(Locale.ROOT).startsWith("for")) {
                    Matcher matcher = FOR.matcher(pair);
                    clients++;
                    if (!matcher.matches()
                            || !isLoopback(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))) {
                        return false;
                    }
                }
            }
            if (clients != 1) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether this is an address that only this machine has, with or without a port. */
    public static boolean isLoopback(String address) {
        if (address == null) {
            return false;
        }
        String bare = withoutPort(address);
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(bare).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String withoutPort(String address) {
        for (Pattern pattern : List.of(V4_WITH_PORT, V6_WITH_PORT)) {
            Matcher matcher = pattern.matcher(address);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return address;
    }
}
