package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.exceptions.TemplateNotFound;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;

/**
 * Finds templates, and fragments of templates, by name.
 */
final class TemplateLookup {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask.templates");
    private static final char FRAGMENT = '$';
    /** Names may come from clients: longer ones are not looked for. */
    private static final int MAX_NAME = 255;
    /** No more of a name is compared and shown. */
    private static final int MAX_SHOWN = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Engine engine;
    private final TemplateContext context;

    TemplateLookup(Engine engine, TemplateContext context) {
        this.engine = engine;
        this.context = context;
    }

    /** A template under the name it was found by. */
    record Found(String name, Template template) {
    }

    /**
     * Returns the first template that there is.
     *
     * @throws TemplateNotFound if there is none
     */
    Found first(List<String> names) {
        if (names.isEmpty()) {
            throw new TemplateNotFound(names, "No template was asked for: the list of names is empty.");
        }
        for (String name : names) {
            Template template = find(name);
            if (template != null) {
                return new Found(name, template);
            }
        }
        List<String> shown = names.stream().map(TemplateLookup::shown).toList();
        for (String name : shown) {
            int at = name.lastIndexOf(FRAGMENT);
            Template whole = at < 0 ? null : whole(name.substring(0, at));
            if (whole != null) {
                throw new TemplateNotFound(names, missingFragment(name.substring(0, at), name.substring(at + 1), whole));
            }
        }
        throw new TemplateNotFound(names, context.sources().missing(shown));
    }

    private static String shown(String name) {
        String shortened = name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "…";
        return CONTROL.matcher(shortened).replaceAll("?");
    }

    private static String missingFragment(String template, String fragment, Template whole) {
        Set<String> fragments = new TreeSet<>(whole.getFragmentIds());
        List<String> near = TemplateSources.near(fragment, fragments);
        return "The template '%s' has no fragment '%s'%s".formatted(template, fragment,
                fragments.isEmpty() ? ": declare it, {#fragment %s} … {/fragment}.".formatted(fragment)
                        : ", only %s.%s".formatted(String.join(", ", fragments),
                                near.isEmpty() ? "" : " " + TemplateSources.didYouMean(near)));
    }

    /** Returns a template, {@code template$fragment} too, or {@code null}. */
    private Template find(String name) {
        Template template = whole(name);
        int at = name.lastIndexOf(FRAGMENT);
        if (template != null || at < 0) {
            return template;
        }
        Template whole = whole(name.substring(0, at));
        return whole == null ? null : whole.getFragment(name.substring(at + 1));
    }

    private Template whole(String name) {
        if (engine.isTemplateLoaded(name) && !context.explains()) {
            return engine.getTemplate(name);
        }
        String path = path(name);
        Template template = path == null || context.sources().isFolder(path) ? null : engine.getTemplate(path);
        if (context.explains()) {
            explain(name, path, template != null);
        }
        return template;
    }

    /** Takes what means nothing out of a path; one that leaves the folder, or is too long, names nothing. */
    private static String path(String name) {
        if (name.length() > MAX_NAME || CONTROL.matcher(name).find()) {
            return null;
        }
        StringBuilder path = new StringBuilder(name.length());
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.indexOf('\\') >= 0) {
                return null;
            }
            if (!part.isEmpty() && !part.equals(".")) {
                path.append(path.isEmpty() ? "" : "/").append(part);
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private void explain(String name, String path, boolean found) {
        TemplateSources sources = context.sources();
        String folder = path == null ? null : sources.folder(path);
        StringBuilder text = new StringBuilder("Locating template '%s':".formatted(shown(name)));
        int step = 1;
        for (String each : sources.folders()) {
            text.append("\n%5d: trying %s -> %s".formatted(step++, each, each.equals(folder) ? "found" : "no match"));
            if (each.equals(folder)) {
                break;
            }
        }
        LOG.info(found && folder == null ? text + "\n    found by another locator" : text.toString());
    }
}
