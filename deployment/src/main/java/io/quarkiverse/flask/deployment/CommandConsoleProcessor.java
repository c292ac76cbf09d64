package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.debug.ConsoleRecorder;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ConsoleCommandBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;

/**
 * Brings {@code flask} to dev mode's console; nothing of it is recorded in a production build.
 */
class CommandConsoleProcessor {

    @BuildStep(onlyIf = IsDevelopment.class)
    ConsoleCommandBuildItem consoleCommand() {
        return new ConsoleCommandBuildItem(new FlaskConsoleCommand());
    }

    @BuildStep(onlyIf = IsDevelopment.class)
    @Record(ExecutionTime.RUNTIME_INIT)
    void offerCommands(ConsoleRecorder recorder, ShutdownContextBuildItem shutdown) {
        recorder.offerCommands(shutdown);
    }
}
