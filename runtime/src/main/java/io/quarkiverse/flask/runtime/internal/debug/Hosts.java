package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.Insight;

/**
 * Who may see pages of dev mode. A name that somebody else's DNS points to this machine is how a foreign web page would read
 * them.
 */
public final class Hosts {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+]");

    private Hosts() {
    }

    /** Tells whether a request names this machine, an address, or a host that the application's settings name. */
    static boolean maySee(FlaskContext context) {
        String host = context.request().host();
        boolean may = isKnown(host, ((FlaskApplication) context.app()).insight());
        if (!may) {
            LOG.infof("Pages of dev mode are not shown to the host '%s': quarkus.flask.trusted-hosts may name it.",
                    RequestFacts.shortened(host));
        }
        return may;
    }

    /** Tells whether a host, with or without a port, is this machine, an address, or one that settings name. */
    public static boolean isKnown(String host, Insight insight) {
        return isLocal(host) || insight.isOwnHost(host);
    }

    static boolean isLocal(String host) {
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || ADDRESS.matcher(name).matches();
    }
}
