package io.quarkiverse.flask.deployment;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.boot.FlaskRecorder;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;

/**
 * Lets a package that is told to stop finish its requests, which Quarkus does only where it is asked to.
 */
class ShutdownProcessor {

    private static final String TIMEOUT = "quarkus.shutdown.timeout";
    /** {@code docker stop} kills after 10 seconds, Kubernetes after 30: two are left to end in order. */
    private static final String BEFORE_THE_KILL = "8s";
    /**
     * Quarkus counts a WebSocket as a request that never ends, even once it is closed: each stop would take the whole timeout.
     */
    private static final List<String> NEVER_ENDING = List.of(Capability.WEBSOCKETS_NEXT, Capability.VERTX_WEBSOCKETS);

    @BuildStep(onlyIf = IsProduction.class)
    void finishRequests(Capabilities capabilities, BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        if (NEVER_ENDING.stream().allMatch(capabilities::isMissing)) {
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(TIMEOUT, BEFORE_THE_KILL));
        }
    }

    /** In dev mode, where applications end at each reload, the server outlives them. */
    @BuildStep(onlyIf = IsProduction.class)
    @Record(ExecutionTime.RUNTIME_INIT)
    ShutdownListenerBuildItem waitForRequests(FlaskRecorder recorder, StartedBuildItem started) {
        return new ShutdownListenerBuildItem(recorder.shutdownListener(started.started()));
    }
}
