package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.runtime.internal.boot.HookDefinition;
import io.quarkiverse.flask.runtime.internal.boot.HookDefinition.Kind;
import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Finds hooks and error handlers, in the order they are called, and checks each.
 */
class HookProcessor {

    private record Found(MethodInfo method, AnnotationInstance annotation, Kind kind) {
    }

    @BuildStep
    void findHooks(CombinedIndexBuildItem combined, BlueprintsBuildItem blueprints, BuildProducer<HookBuildItem> hooks,
            BuildProducer<InvokedMethodBuildItem> invoked, BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        for (Found found : ordered(index)) {
            List<String> wrong = new ArrayList<>();
            Methods.uncallable(found.method, "a hook").ifPresent(wrong::add);
            HookBuildItem hook = hook(found, scope(found, blueprints, index), index, wrong);
            if (wrong.isEmpty()) {
                invoked.produce(new InvokedMethodBuildItem(found.method));
                hooks.produce(hook);
            }
            wrong.forEach(problem -> problems.produce(new ProblemBuildItem(found.method, problem)));
        }
    }

    private static List<Found> ordered(IndexView index) {
        List<Found> all = new ArrayList<>();
        FlaskDotNames.HOOKS.forEach((name, kind) -> {
            for (AnnotationInstance annotation : index.getAnnotations(name)) {
                all.add(new Found(annotation.target().asMethod(), annotation, kind));
            }
        });
        all.sort(Comparator.comparingInt((Found found) -> Methods.priority(found.method))
                .thenComparing(found -> found.method.declaringClass().name())
                .thenComparing(found -> Methods.position(found.method)));
        return all;
    }

    /** Returns the blueprint a hook applies to, or nothing for the application: it says so, or all of its kind do. */
    private static String scope(Found found, BlueprintsBuildItem blueprints, IndexView index) {
        AnnotationValue app = found.annotation.value("app");
        return found.kind == Kind.TEARDOWN_APP_CONTEXT || app != null && app.asBoolean() ? ""
                : blueprints.of(found.method.declaringClass(), index).map(Mount::name).orElse("");
    }

    private static HookBuildItem hook(Found found, String scope, IndexView index, List<String> problems) {
        List<Parameter> parameters = new ArrayList<>();
        Type subject = null;
        for (MethodParameterInfo parameter : found.method.parameters()) {
            Parameter.Source source = source(parameter.type(), found.kind, index);
            if (source == null) {
                problems.add("the parameter '%s' is a %s, which this hook cannot get. It may take %s."
                        .formatted(parameter.name(), parameter.type().name(), mayTake(found.kind)));
                continue;
            }
            subject = source == Parameter.Source.SUBJECT ? parameter.type() : subject;
            parameters.add(new Parameter(source, "", Parameter.Type.AS_IS));
        }
        checkReturn(found, problems);
        List<Integer> codes = new ArrayList<>();
        List<String> exceptions = new ArrayList<>();
        if (found.kind == Kind.ERROR_HANDLER) {
            handles(found.annotation, subject, codes, exceptions, problems);
        }
        return new HookBuildItem(found.method, new HookDefinition(found.kind, scope, Methods.describe(found.method),
                Methods.execution(found.method, Execution.BLOCKING), parameters, codes), exceptions);
    }

    private static Parameter.Source source(Type type, Kind kind, IndexView index) {
        Parameter.Source fromContext = FlaskDotNames.CONTEXT_TYPES.get(type.name());
        boolean outlivesRequest = kind == Kind.TEARDOWN_APP_CONTEXT;
        if (fromContext != null && (!outlivesRequest || fromContext == Parameter.Source.APP
                || fromContext == Parameter.Source.GLOBALS)) {
            return fromContext;
        }
        boolean takesSubject = switch (kind) {
            case AFTER_REQUEST -> type.name().equals(FlaskDotNames.RESPONSE);
            case TEARDOWN_REQUEST, TEARDOWN_APP_CONTEXT -> type.name().toString().equals("java.lang.Throwable");
            case ERROR_HANDLER -> Methods.isThrowable(type, index);
            case URL_DEFAULTS, URL_VALUE_PREPROCESSOR -> type.name().equals(DotName.STRING_NAME);
            case BEFORE_REQUEST, CONTEXT_PROCESSOR -> false;
        };
        if ((kind == Kind.URL_DEFAULTS || kind == Kind.URL_VALUE_PREPROCESSOR)
                && type.name().toString().equals("java.util.Map")) {
            return Parameter.Source.VALUES;
        }
        return takesSubject ? Parameter.Source.SUBJECT : null;
    }

    private static String mayTake(Kind kind) {
        String context = "Request, Session, Globals, FlaskApp and RoutingContext";
        return switch (kind) {
            case BEFORE_REQUEST, CONTEXT_PROCESSOR -> context;
            case AFTER_REQUEST -> "the Response, " + context;
            case TEARDOWN_REQUEST -> "the Throwable, " + context;
            case TEARDOWN_APP_CONTEXT -> "the Throwable, Globals and FlaskApp";
            case URL_DEFAULTS, URL_VALUE_PREPROCESSOR ->
                "the endpoint (a String), the values (a Map<String, Object>), " + context;
            case ERROR_HANDLER -> "the exception, " + context;
        };
    }

    private static void checkReturn(Found found, List<String> problems) {
        Type returned = found.method.returnType();
        switch (found.kind) {
            case AFTER_REQUEST -> {
                if (!returned.name().equals(FlaskDotNames.RESPONSE)) {
                    problems.add("an after-request hook must return the Response to send: the one it got, or another.");
                }
            }
            case CONTEXT_PROCESSOR -> {
                if (!returned.name().toString().equals("java.util.Map")) {
                    problems.add("a context processor must return a Map<String, ?> of the values it adds to templates.");
                }
            }
            case ERROR_HANDLER -> {
                if (returned.kind() == Type.Kind.VOID) {
                    problems.add("an error handler must not return void: its result is the response.");
                }
            }
            case BEFORE_REQUEST, TEARDOWN_REQUEST, TEARDOWN_APP_CONTEXT, URL_DEFAULTS, URL_VALUE_PREPROCESSOR -> {
                // whatever they return is fine
            }
        }
    }

    private static void handles(AnnotationInstance annotation, Type subject, List<Integer> codes, List<String> exceptions,
            List<String> problems) {
        AnnotationValue declaredCodes = annotation.value();
        if (declaredCodes != null) {
            Arrays.stream(declaredCodes.asIntArray()).forEach(codes::add);
        }
        AnnotationValue declaredClasses = annotation.value("exception");
        if (declaredClasses != null) {
            Arrays.stream(declaredClasses.asClassArray()).map(Type::name).map(DotName::toString).forEach(exceptions::add);
        }
        for (int code : codes) {
            try {
                HttpException.of(code, null);
            } catch (IllegalArgumentException e) {
                problems.add(
                        "%d is not a status that an error has. Use a code that abort() knows, 400 to 599.".formatted(code));
            }
        }
        if (codes.isEmpty() && exceptions.isEmpty()) {
            if (subject == null) {
                problems.add(
                        "an error handler must say what it handles: @ErrorHandler(404), @ErrorHandler(exception = …), or a "
                                + "parameter of the exception's type.");
            } else {
                exceptions.add(subject.name().toString());
            }
        }
    }
}
