package io.quarkiverse.flask.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * Checks all rules together, and reports whatever is wrong in the application at once.
 */
class RouteMapProcessor {

    @BuildStep
    void refuseDuplicateEndpoints(List<ViewBuildItem> views, StaticFilesBuildItem staticFiles,
            BuildProducer<ProblemBuildItem> problems) {
        Map<String, MethodInfo> byEndpoint = new HashMap<>();
        for (ViewBuildItem view : views) {
            String endpoint = view.definition().endpoint();
            MethodInfo first = byEndpoint.putIfAbsent(endpoint, view.method());
            if (first != null && !first.equals(view.method())) {
                problems.produce(new ProblemBuildItem(view.method(), ("the endpoint '%s' is %s's already: URLs are built by "
                        + "endpoint, so each names one view. Rename the method, or say @Route(…, endpoint = \"…\").")
                        .formatted(endpoint, Methods.describe(first))));
            }
            if (endpoint.equals(staticFiles.rule().endpoint())) {
                problems.produce(
                        new ProblemBuildItem(view.method(), "the endpoint 'static' is that of the static files. Rename "
                                + "the method, or say @Route(…, endpoint = \"…\")."));
            }
        }
    }

    @BuildStep
    void report(List<ProblemBuildItem> problems, BuildProducer<ValidationErrorBuildItem> errors) {
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("Found %d problem%s in the Flask application:\n".formatted(problems.size(),
                problems.size() == 1 ? "" : "s"));
        int number = 0;
        for (ProblemBuildItem problem : new TreeSet<>(problems)) {
            text.append("\n  [").append(++number).append("] ").append(problem).append('\n');
        }
        errors.produce(new ValidationErrorBuildItem(new DeploymentException(text.toString())));
    }
}
