package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkiverse.flask.runtime.internal.routing.ShadowedRules;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * Checks all rules together, and reports whatever is wrong in the application at once.
 */
class RouteMapProcessor {

    @BuildStep
    void refuseDuplicateEndpoints(List<ViewBuildItem> views, List<StaticFilesBuildItem> staticFiles,
            BuildProducer<ProblemBuildItem> problems) {
        Map<String, ViewBuildItem> byEndpoint = new HashMap<>();
        for (ViewBuildItem view : views) {
            String endpoint = view.definition().endpoint();
            ViewBuildItem first = byEndpoint.putIfAbsent(endpoint, view);
            if (first != null && !first.isWith(view)) {
                problems.produce(new ProblemBuildItem(view.method(), ("the endpoint '%s' is %s's already: URLs are built by "
                        + "endpoint, so each names one view. Rename the method, or say @Route(…, endpoint = \"…\").")
                        .formatted(endpoint, first.definition().description())));
            }
            if (staticFiles.stream().anyMatch(files -> endpoint.equals(files.rule().endpoint()))) {
                problems.produce(
                        new ProblemBuildItem(view.method(), ("the endpoint '%s' is that of the static files. Rename "
                                + "the method, or say @Route(…, endpoint = \"…\").").formatted(endpoint)));
            }
        }
    }

    /** Rules that do not parse are left out: they are reported with their views. */
    @BuildStep
    RouteMapBuildItem routeMap(List<ViewBuildItem> views, List<StaticFilesBuildItem> staticFiles,
            List<ConverterBuildItem> converters,
            FlaskBuildTimeConfig config) {
        RuleReader reader = new RuleReader(DeclaredConverter.all(converters), RuleReader.options(config));
        List<String> reportedAlready = new ArrayList<>();
        Map<Rule, RouteMapBuildItem.Declared> places = new LinkedHashMap<>();
        for (StaticFilesBuildItem files : staticFiles) {
            reader.read(files.rule(), reportedAlready).ifPresent(rule -> places.put(rule, RouteMapBuildItem.STATIC_FILES));
        }
        for (ViewBuildItem view : views) {
            for (RuleSpec spec : view.definition().rules()) {
                reader.read(spec, reportedAlready).ifPresent(rule -> places.put(rule,
                        new RouteMapBuildItem.Declared(view.definition().description(), view.method())));
            }
        }
        return new RouteMapBuildItem(places);
    }

    @BuildStep
    void refuseShadowedRules(RouteMapBuildItem map, BuildProducer<ProblemBuildItem> problems) {
        ShadowedRules.of(map.rules()).forEach((rule, first) -> problems.produce(map.problem(rule,
                "the rule '%s' for %s can never match: %s, which %s tried before, %s all of its URLs. %s".formatted(rule.rule(),
                        String.join(", ", rule.spec().methods()),
                        first.stream().map(other -> "'%s' of %s".formatted(other.rule(), map.place(other)))
                                .collect(Collectors.joining(" and ")),
                        first.size() == 1 ? "is" : "are", first.size() == 1 ? "takes" : "take",
                        "Remove it, declare it first, or say buildOnly = true if only its URL is needed."))));
    }

    @BuildStep
    void report(List<ProblemBuildItem> problems, BuildProducer<ValidationErrorBuildItem> errors) {
        if (!problems.isEmpty()) {
            errors.produce(new ValidationErrorBuildItem(FlaskProblems.of(problems)));
        }
    }
}
