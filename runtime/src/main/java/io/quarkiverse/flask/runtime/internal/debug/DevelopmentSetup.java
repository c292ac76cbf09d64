package io.quarkiverse.flask.runtime.internal.debug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

import io.quarkus.dev.ErrorPageGenerators;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.dev.spi.HotReplacementSetup;

/**
 * Shows what keeps an application from being built, and looks at what has changed before Quarkus does; Quarkus calls it once,
 * before dev mode builds the application.
 */
public class DevelopmentSetup implements HotReplacementSetup {

    /** Where Quarkus's console keeps what is run before each scan for changes. */
    public static final String BEFORE_SCAN = "io.quarkiverse.flask.before-scan";

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");
    private static final String HOST = "quarkus.http.host";
    private static final String HOST_VARIABLE = "QUARKUS_HTTP_HOST";
    private static final String PROBLEMS = "io.quarkiverse.flask.deployment.FlaskProblems";

    private static volatile boolean chosen;

    @Override
    public void setupHotDeployment(HotReplacementContext context) {
        ErrorPageGenerators.register(PROBLEMS, failure -> page(failure, context));
        context.addPreScanStep(DevelopmentSetup::beforeScan);
    }

    /** What Quarkus starts in the application's place would listen to everybody. */
    @Override
    public void handleFailedInitialStart() {
        String host = System.getProperty(HOST, System.getenv(HOST_VARIABLE));
        if (host == null) {
            System.setProperty(HOST, "localhost");
            chosen = true;
        } else {
            Reach.warning(host, false, true, false).ifPresent(LOG::warn);
        }
    }

    private static void beforeScan() {
        if (chosen) { // it listens: what follows is the application's choice again
            System.clearProperty(HOST);
            chosen = false;
        }
        Runnable step = DevConsoleManager.getGlobal(BEFORE_SCAN);
        if (step != null) {
            step.run();
        }
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
