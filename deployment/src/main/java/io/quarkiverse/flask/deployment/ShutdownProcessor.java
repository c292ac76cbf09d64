package io.quarkiverse.flask.deployment;

import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

/**
 * Lets a package that is told to stop finish its requests, which Quarkus does only where it is asked to.
 */
class ShutdownProcessor {

    private static final String TIMEOUT = "quarkus.shutdown.timeout";
    /** {@code docker stop} kills after 10 seconds, Kubernetes after 30: two are left to end in order. */
    private static final String BEFORE_THE_KILL = "8s";

    @BuildStep(onlyIf = IsProduction.class)
    RunTimeConfigurationDefaultBuildItem finishRequests() {
        return new RunTimeConfigurationDefaultBuildItem(TIMEOUT, BEFORE_THE_KILL);
    }
}
