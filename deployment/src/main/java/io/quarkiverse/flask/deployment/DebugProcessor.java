package io.quarkiverse.flask.deployment;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.debug.DebugRecorder;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;

/**
 * Adds what dev mode shows of requests; nothing of it is recorded in a production build.
 */
class DebugProcessor {

    @BuildStep(onlyIf = IsDevelopment.class)
    @Record(ExecutionTime.STATIC_INIT)
    DebugModeBuildItem debugger(DebugRecorder recorder, ApplicationIndexBuildItem index) {
        List<String> packages = index.getIndex().getKnownClasses().stream()
                .map(known -> known.name().packagePrefix() == null ? known.name().toString()
                        : known.name().packagePrefix() + ".")
                .distinct().sorted().toList();
        return new DebugModeBuildItem(recorder.debugger(packages));
    }
}
