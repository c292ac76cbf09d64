package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;

/**
 * Who may see pages of dev mode. A name that somebody else's DNS points to this machine is how a foreign web page would read
 * them.
 */
final class Hosts {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+]");

    private Hosts() {
    }

    /** Tells whether a request names this machine, an address, or a host that the application's settings name. */
    static boolean maySee(FlaskContext context) {
        String host = context.request().host();
        boolean may = isLocal(host) || ((FlaskApplication) context.app()).insight().isOwnHost(host);
        if (!may) {
            LOG.infof("Pages of dev mode are not shown to the host '%s': quarkus.flask.trusted-hosts may name it.",
                    RequestFacts.shortened(host));
        }
        return may;
    }

    static boolean isLocal(String host) {
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || ADDRESS.matcher(name).matches();
    }
}
