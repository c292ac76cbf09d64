package io.quarkiverse.flask.runtime.internal.debug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.dev.ErrorPageGenerators;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.dev.spi.HotReplacementSetup;

/**
 * Shows what keeps an application from being built; Quarkus calls it once, before dev mode builds the application.
 */
public class DevelopmentSetup implements HotReplacementSetup {

    private static final String PROBLEMS = "io.quarkiverse.flask.deployment.FlaskProblems";

    @Override
    public void setupHotDeployment(HotReplacementContext context) {
        ErrorPageGenerators.register(PROBLEMS, failure -> page(failure, context));
    }

    private static String page(Throwable failure, HotReplacementContext context) {
        List<Path> folders = new ArrayList<>(context.getSourcesDir());
        folders.addAll(context.getResourcesDir());
        return BuildProblemsPage.render(problems(failure), failure.getMessage(), folders);
    }

    /** The failure is of a class that only the build knows. */
    @SuppressWarnings("unchecked")
    private static List<BuildProblem> problems(Throwable failure) {
        try {
            List<Map<String, Object>> all = (List<Map<String, Object>>) failure.getClass().getMethod("problems")
                    .invoke(failure);
            return all.stream().map(BuildProblem::of).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s does not tell its problems".formatted(failure.getClass().getName()), e);
        }
    }
}
