package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.debug.console.ConsolePages;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.values.Inspector;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;

/**
 * Which pages have consoles, and for whom. There are none before the application has started.
 */
public final class PageConsoles {

    /**
     * What settings say.
     *
     * @param path of the debugger's endpoints
     * @param offered whether there are consoles
     * @param remote whether clients on other machines get them, and variables, too
     * @param toStrings whether objects are asked for their text
     */
    public record Settings(String path, boolean offered, boolean remote, boolean toStrings) {
    }

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private volatile Settings settings = new Settings("", false, false, true);
    private volatile ConsolePages pages;

    /** Begins to offer them, if settings want them. */
    public void start(Settings newSettings, ConsolePages newPages) {
        pages = newPages;
        settings = newSettings;
    }

    /** Returns the pages that have consoles; empty if there are none to be had. */
    public Optional<ConsolePages> pages() {
        return settings.offered() ? Optional.of(pages) : Optional.empty();
    }

    /** Returns what reads the variables of frames, {@code null} if whoever sent a request may not see them. */
    LocalsReader locals(FlaskContext context) {
        return mayInspect(context) ? new LocalsReader(new Inspector(
                io.quarkiverse.flask.runtime.internal.debug.values.Settings.page(settings.toStrings())), context) : null;
    }

    private boolean mayInspect(FlaskContext context) {
        return isForReader(context.request()) && (settings.remote() || isNear(context));
    }

    /** Tells whether whoever reads the page is in front of it: scripts of other sites may be allowed to ask for it, too. */
    private static boolean isForReader(Request request) {
        boolean ownPages = request.headers().getList("Origin").stream()
                .allMatch(origin -> origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.host()));
        boolean navigates = request.headers().getList("Sec-Fetch-Mode").stream().allMatch("navigate"::equals);
        return ownPages && (navigates
                || OWN_SITES.containsAll(request.headers().getList("Sec-Fetch-Site")));
    }

    private static boolean isNear(FlaskContext context) {
        Request request = context.request();
        String connection = ((FlaskApplication) context.app()).insight().connectionAddress(request);
        return Clients.isNear(connection, name -> request.headers().getList(name));
    }

    /**
     * Keeps the scopes of an error page's frames, for as long as it is one of the last ones.
     *
     * @return how the page reaches its consoles; empty if there are none for whoever sent the request
     */
    Optional<ConsoleLink> offer(List<Scope> scopes, FlaskContext context) {
        return scopes.isEmpty() || !mayInspect(context) ? Optional.empty()
                : pages().map(kept -> new ConsoleLink(kept.add(scopes), settings.path()));
    }

    /** Returns a page with a console for the application as a whole; empty if there are no consoles. */
    public Optional<Response> page(String application, Supplier<Scope> scope) {
        return pages().map(kept -> {
            ConsoleLink link = new ConsoleLink(kept.addStandalone(scope), settings.path());
            Markup header = Markup
                    .of("<h1 class=calm>Console</h1><p class=where>Evaluates Java in <code>%s</code>, in an application "
                            + "context of its own each time.</p>")
                    .format(application);
            Markup main = Markup.of("<noscript><p>The console needs scripts.</p></noscript>\n"
                    + "<div class=console-slot data-console=0 data-console-open></div>");
            return Layout.consolePage("Console – " + application, header, main,
                    "Only dev mode has this page. What is defined here is gone once the page is loaded again, or the application.",
                    link);
        });
    }
}
