package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.debug.web.DebuggerRecorder;
import io.quarkiverse.flask.runtime.internal.debug.web.ReachObserver;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;

/**
 * Mounts the debugger's endpoints in dev mode, always on the server of the application: the management interface may be
 * everybody's.
 */
class DebuggerProcessor {

    @BuildStep(onlyIf = IsDevelopment.class)
    @Consume(StartedBuildItem.class)
    @Record(ExecutionTime.RUNTIME_INIT)
    void mount(DebuggerRecorder recorder, NonApplicationRootPathBuildItem quarkus, ShutdownContextBuildItem shutdown,
            BuildProducer<RouteBuildItem> routes) {
        routes.produce(quarkus.routeBuilder().route(DebuggerPaths.ROOT + "/*")
                .handler(recorder.handler(quarkus.resolvePath(DebuggerPaths.ROOT), shutdown)).build());
    }

    @BuildStep(onlyIf = IsDevelopment.class)
    AdditionalBeanBuildItem reach() {
        return AdditionalBeanBuildItem.builder().addBeanClass(ReachObserver.class).setDefaultScope(DotNames.SINGLETON)
                .setUnremovable().build();
    }

    /** Quarkus takes every class that observes something for a bean. */
    @BuildStep(onlyIfNot = IsDevelopment.class)
    ExcludedTypeBuildItem noReach() {
        return new ExcludedTypeBuildItem(ReachObserver.class.getName());
    }
}
