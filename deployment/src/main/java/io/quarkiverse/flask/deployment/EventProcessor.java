package io.quarkiverse.flask.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.DotName;

import io.quarkiverse.flask.event.AppContextPopped;
import io.quarkiverse.flask.event.AppContextPushed;
import io.quarkiverse.flask.event.AppContextTearingDown;
import io.quarkiverse.flask.event.BeforeRenderTemplate;
import io.quarkiverse.flask.event.GotRequestException;
import io.quarkiverse.flask.event.MessageFlashed;
import io.quarkiverse.flask.event.RequestFinished;
import io.quarkiverse.flask.event.RequestStarted;
import io.quarkiverse.flask.event.RequestTearingDown;
import io.quarkiverse.flask.event.TemplateRendered;
import io.quarkus.arc.deployment.SynthesisFinishedBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.arc.processor.ObserverInfo;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * Finds out which lifecycle events anybody observes: only those are ever fired.
 */
class EventProcessor {

    private static final List<Class<?>> EVENTS = List.of(AppContextPopped.class, AppContextPushed.class,
            AppContextTearingDown.class, BeforeRenderTemplate.class, GotRequestException.class, MessageFlashed.class,
            RequestFinished.class, RequestStarted.class, RequestTearingDown.class, TemplateRendered.class);
    /** Observers of any event observe these, too. */
    private static final Set<DotName> SUPERTYPES = Set.of(DotName.OBJECT_NAME, DotName.createSimple(Record.class));

    @BuildStep
    ObservedEventsBuildItem observed(SynthesisFinishedBuildItem beans) {
        Set<String> observed = new HashSet<>();
        for (ObserverInfo observer : beans.getObservers()) {
            if (!takesUnqualified(observer)) {
                continue;
            }
            DotName type = observer.getObservedType().name();
            EVENTS.stream().filter(event -> !observer.isAsync())
                    .filter(event -> SUPERTYPES.contains(type) || type.toString().equals(event.getName()))
                    .forEach(event -> observed.add(event.getName()));
        }
        return new ObservedEventsBuildItem(observed);
    }

    /** The events have no qualifiers: an observer that asks for one, say of any context's begin, never gets them. */
    private static boolean takesUnqualified(ObserverInfo observer) {
        return observer.getQualifiers().stream().allMatch(qualifier -> qualifier.name().equals(DotNames.ANY));
    }
}
