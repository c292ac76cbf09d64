package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.boot.HookDefinition.Kind;
import io.quarkiverse.flask.runtime.internal.boot.JsonRecorder;
import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;

/**
 * Has JSON ready at the start of an application that is seen to use it: its views return data, it reads or writes JSON, or it
 * has
 * sessions. So a mapper that cannot be made fails the start, and no request waits for it.
 */
class JsonProcessor {

    private static final String SERVICE = "flask-json";
    private static final DotName REQUEST = DotName.createSimple(Request.class);
    private static final DotName SESSION = DotName.createSimple(Session.class);
    private static final DotName MAP = DotName.createSimple("java.util.Map");
    private static final DotName COLLECTION = DotName.createSimple("java.util.Collection");
    private static final Set<DotName> DATA = Set.of(MAP, COLLECTION, DotName.createSimple("java.util.List"),
            DotName.createSimple("java.util.Set"), DotName.createSimple(MultiDict.class));
    /** What a value may come in. */
    private static final Set<DotName> LATER = Set.of(DotName.createSimple("io.smallrye.mutiny.Uni"),
            DotName.createSimple("java.util.concurrent.CompletionStage"),
            DotName.createSimple("java.util.concurrent.CompletableFuture"));

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(StartedBuildItem.class)
    void prepare(JsonRecorder recorder, BeanContainerBuildItem beans, List<ViewBuildItem> views, List<HookBuildItem> hooks,
            ApplicationIndexBuildItem application, CombinedIndexBuildItem combined,
            BuildProducer<ServiceStartBuildItem> services) {
        Calls calls = new Calls(application, combined);
        Stream<MethodInfo> methods = Stream.concat(views.stream().map(ViewBuildItem::method),
                hooks.stream().filter(JsonProcessor::mayAnswer).map(HookBuildItem::method));
        if (calls.any(FlaskDotNames.FLASK, Set.of("jsonify", "session", "flash", "getFlashedMessages"))
                || calls.any(FlaskDotNames.FLASK_APP, Set.of("json")) || calls.any(REQUEST, Set.of("json"))
                || calls.users(SESSION).findAny().isPresent()
                || methods.anyMatch(method -> isData(method.returnType(), combined.getIndex()))) {
            if (views.stream().anyMatch(view -> view.definition().execution() == Execution.NON_BLOCKING)) {
                recorder.everything(beans.getValue());
            } else {
                recorder.mapper();
            }
            services.produce(new ServiceStartBuildItem(SERVICE));
        }
    }

    /** What context processors return is for templates. */
    private static boolean mayAnswer(HookBuildItem hook) {
        return hook.definition().kind() != Kind.CONTEXT_PROCESSOR;
    }

    /** Tells whether values of a type become JSON for certain, or nearly so. */
    private static boolean isData(Type type, IndexView index) {
        if (LATER.contains(type.name()) && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return isData(type.asParameterizedType().arguments().get(0), index);
        }
        ClassInfo known = index.getClassByName(type.name());
        return DATA.contains(type.name()) || known != null && known.isRecord();
    }
}
