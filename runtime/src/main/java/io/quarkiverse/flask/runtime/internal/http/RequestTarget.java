package io.quarkiverse.flask.runtime.internal.http;

import io.quarkiverse.flask.runtime.internal.routing.PathDecoder;

/**
 * Where a request goes.
 *
 * @param host the host with its port unless that is the scheme's default; empty if there is none or it is malformed
 * @param rootPath the path the application is mounted at for the client, without a slash at its end
 * @param rawPath the path below it as it was sent
 * @param path the path below it, decoded; empty for the root path without its slash
 */
public record RequestTarget(String host, String rootPath, String rawPath, String path) {

    /** Reads the target of an exchange. */
    public static RequestTarget of(Exchange exchange, String rootPath) {
        String raw = exchange.rawPath();
        String below = raw.startsWith(rootPath) ? raw.substring(rootPath.length()) : raw;
        boolean rootWithoutSlash = below.isEmpty() && !rootPath.isEmpty();
        below = below.startsWith("/") ? below : "/" + below;
        String decoded = rootWithoutSlash ? "" : PathDecoder.decode(below);
        return new RequestTarget(host(exchange.authority(), exchange.scheme()), exchange.forwardedPrefix() + rootPath, below,
                decoded);
    }

    private static String host(String authority, String scheme) {
        if (authority == null) {
            return "";
        }
        for (int i = 0; i < authority.length(); i++) {
            char c = authority.charAt(i);
            if (c < 0x80 && !Character.isLetterOrDigit(c) && ".-_:[]".indexOf(c) < 0) {
                return "";
            }
        }
        String defaultPort = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(defaultPort) ? authority.substring(0, authority.length() - defaultPort.length()) : authority;
    }
}
