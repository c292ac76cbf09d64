package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

import io.quarkiverse.flask.runtime.internal.boot.TemplateUrl;
import io.quarkiverse.flask.runtime.internal.routing.UrlProblems;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.qute.Expression;
import io.quarkus.qute.deployment.TemplatesAnalysisBuildItem;
import io.quarkus.qute.deployment.TemplatesAnalysisBuildItem.TemplateAnalysis;

/**
 * Checks the URLs that templates build, as far as they name endpoints and values literally.
 */
class TemplateUrlProcessor {

    private static final Set<String> FUNCTIONS = Set.of("urlFor", "url_for");

    /** A URL and where it is built. */
    private record Found(TemplateUrl url, Place place) {
    }

    /** What code adds while the application starts is not known yet: what depends on it is checked then. */
    @BuildStep
    TemplateUrlsBuildItem check(TemplatesAnalysisBuildItem templates, TemplateSourcesBuildItem sources,
            CombinedIndexBuildItem combined, RouteMapBuildItem map, BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        boolean othersMayAddValues = !index.getAnnotations(FlaskDotNames.URL_DEFAULTS).isEmpty();
        boolean codeMayAddRules = codeMayAddRules(index);
        List<TemplateUrl> open = new ArrayList<>();
        for (Found found : urls(templates, sources)) {
            TemplateUrl url = found.url();
            Optional<String> problem = UrlProblems.find(map.rules(), url.endpoint(), Set.copyOf(url.names()),
                    url.complete() && !othersMayAddValues);
            if (problem.isPresent() && codeMayAddRules) {
                open.add(url);
            } else {
                problem.ifPresent(text -> problems.produce(new ProblemBuildItem(url.place(), text, found.place())));
            }
        }
        return new TemplateUrlsBuildItem(open);
    }

    private static boolean codeMayAddRules(IndexView index) {
        if (index.getAnnotations(FlaskDotNames.QUARKUS_MAIN).stream()
                .anyMatch(main -> !main.target().asClass().name().equals(MainProcessor.DEFAULT_MAIN))) {
            return true;
        }
        for (AnnotationInstance observer : index.getAnnotations(FlaskDotNames.OBSERVES)) {
            if (observer.target().kind() == AnnotationTarget.Kind.METHOD_PARAMETER
                    && observer.target().asMethodParameter().type().name().equals(FlaskDotNames.FLASK_APP)) {
                return true;
            }
        }
        return false;
    }

    private static List<Found> urls(TemplatesAnalysisBuildItem templates, TemplateSourcesBuildItem sources) {
        List<Found> urls = new ArrayList<>();
        for (TemplateAnalysis template : templates.getAnalysis()) {
            if (template.path != null) {
                template.expressions.forEach(expression -> collect(expression, template.path, sources, urls));
            }
        }
        return urls;
    }

    private static void collect(Expression expression, String template, TemplateSourcesBuildItem sources,
            List<Found> urls) {
        if (expression.isLiteral() || expression.getParts() == null) {
            return;
        }
        boolean first = !expression.hasNamespace();
        for (Expression.Part part : expression.getParts()) {
            if (part.isVirtualMethod()) {
                List<Expression> parameters = part.asVirtualMethod().getParameters();
                if (first && FUNCTIONS.contains(part.getName())) {
                    int line = expression.getOrigin() == null ? 0 : expression.getOrigin().getLine();
                    url(parameters, "%s, line %d, %s".formatted(sources.file(template), line, expression.toOriginalString()))
                            .ifPresent(url -> urls.add(new Found(url, sources.place(template, expression.getOrigin()))));
                }
                parameters.forEach(parameter -> collect(parameter, template, sources, urls));
            }
            first = false;
        }
    }

    private static Optional<TemplateUrl> url(List<Expression> parameters, String place) {
        String endpoint = parameters.isEmpty() ? null : text(parameters.get(0));
        if (endpoint == null || endpoint.startsWith(".")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        boolean complete = parameters.size() % 2 == 1;
        for (int i = 1; i + 1 < parameters.size(); i += 2) {
            String name = text(parameters.get(i));
            complete &= name != null;
            if (name != null) {
                names.add(name);
            }
        }
        return Optional.of(new TemplateUrl(place, endpoint, names, complete));
    }

    /** Returns the text of a literal, or {@code null}. */
    private static String text(Expression expression) {
        return expression.isLiteral() && expression.getLiteral() instanceof String text ? text : null;
    }
}
