package io.quarkiverse.flask.runtime.internal.debug;

import java.net.URI;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.routing.PathDecoder;

/**
 * Teaches that a request with a body should go to the URL that the rule has, not be redirected there.
 */
final class RedirectLesson {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");

    private RedirectLesson() {
    }

    /** Logs the lesson, and adds it to the text of the redirect. */
    static Response teach(Response redirect, FlaskContext context) {
        Request request = context.request();
        URI target = URI.create(redirect.headers().get("Location"));
        String path = target.getRawPath().substring(request.rootPath().length());
        UrlRule rule = ((FlaskApplication) context.app()).insight()
                .rule(target.getRawAuthority(), PathDecoder.decode(path), request.method()).orElse(null);
        if (rule == null) {
            return redirect;
        }
        String lesson = ("%s %s was redirected (%d) to %s, which the rule '%s' of endpoint '%s' has. Send it to the canonical URL: "
                + "clients that do not repeat a body on redirects lose it. In a form: action=\"{%s}\".")
                .formatted(request.method(),
                        printable(request.path()), redirect.status(), Unrouted.cut(path), Unrouted.cut(rule.rule()),
                        rule.endpoint(), urlFor(rule));
        LOG.warn(lesson);
        return redirect.body(redirect.text() + Markup.of("<p>%s</p>\n").format(lesson));
    }

    private static String urlFor(UrlRule rule) {
        StringBuilder call = new StringBuilder("urlFor('").append(rule.endpoint()).append('\'');
        rule.converters().keySet().forEach(name -> call.append(", '").append(name).append("', ").append(name));
        return call.append(')').toString();
    }

    /** A path may hold anything, but a log line is one line. */
    private static String printable(String path) {
        return Unrouted.cut(path).replaceAll("\\p{Cntrl}", "?");
    }
}
