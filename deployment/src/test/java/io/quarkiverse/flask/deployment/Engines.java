package io.quarkiverse.flask.deployment;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;

/** Whether the template engine has been made. Names nothing of Qute: an application that does has it made at its start. */
final class Engines {

    private static final String PRODUCER = "io.quarkus.qute.runtime.EngineProducer";

    private Engines() {
    }

    static boolean isMade() {
        return Arc.container().getContexts(Singleton.class).stream()
                .flatMap(context -> context.getState().getContextualInstances().keySet().stream())
                .map(InjectableBean::getBeanClass).anyMatch(type -> type.getName().equals(PRODUCER));
    }
}
