package io.quarkiverse.flask.deployment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.boot.HookDefinition;
import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.security.SecurityRecorder;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;

/**
 * Lets views answer what Quarkus Security refuses, where the application has it. The checks themselves are made by the beans
 * of the views, as for every other bean; but some views must ask before they are called.
 */
class SecurityProcessor {

    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName MULTI = DotName.createSimple("io.smallrye.mutiny.Multi");
    /** Those that forbid; {@code @PermitAll} may stand where there is no security. */
    private static final List<DotName> FORBIDDING = List.of(
            DotName.createSimple("jakarta.annotation.security.RolesAllowed"),
            DotName.createSimple("jakarta.annotation.security.DenyAll"),
            DotName.createSimple("io.quarkus.security.Authenticated"),
            DotName.createSimple("io.quarkus.security.PermissionsAllowed"));

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void secure(SecurityRecorder recorder, Capabilities capabilities, VertxHttpBuildTimeConfig http, List<ViewBuildItem> views,
            BuildProducer<SecurityBuildItem> security) {
        if (capabilities.isMissing(Capability.SECURITY)) {
            return;
        }
        boolean proactive = http.auth().proactive();
        Map<String, RuntimeValue<Admission>> admissions = new TreeMap<>();
        for (ViewBuildItem view : views) {
            MethodInfo method = view.method();
            boolean streams = method.returnType().name().equals(MULTI);
            boolean mustNotWait = !proactive && view.definition().execution() == Execution.NON_BLOCKING;
            if (streams || mustNotWait) {
                admissions.computeIfAbsent(view.definition().description(), missing -> recorder.admission(
                        method.declaringClass().name().toString(), method.name(), parameterTypes(method), streams));
            }
        }
        security.produce(new SecurityBuildItem(recorder.security(proactive), admissions));
    }

    /** An annotation that nobody looks at would leave open what was meant to be closed. */
    @BuildStep
    void refuseUncheckedAnnotations(Capabilities capabilities, List<ViewBuildItem> views, List<HookBuildItem> hooks,
            BuildProducer<ProblemBuildItem> problems) {
        if (capabilities.isPresent(Capability.SECURITY)) {
            return;
        }
        Set<MethodInfo> methods = new LinkedHashSet<>();
        views.forEach(view -> methods.add(view.method()));
        hooks.forEach(hook -> methods.add(hook.method()));
        for (MethodInfo method : methods) {
            boolean own = hasOwnAnnotation(method);
            for (DotName annotation : FORBIDDING) {
                if (own ? method.hasDeclaredAnnotation(annotation)
                        : method.declaringClass().hasDeclaredAnnotation(annotation)) {
                    problems.produce(new ProblemBuildItem(method, ("@%s%s is not checked: the application has no "
                            + "security. Add an extension that authenticates, such as "
                            + "quarkus-elytron-security-properties-file, quarkus-oidc or quarkus-security.")
                            .formatted(annotation.withoutPackagePrefix(), own ? "" : " on its class")));
                }
            }
        }
    }

    /** What a class forbids is forbidden to the error handler for those who may not, too. */
    @BuildStep
    void refuseGuardedAnswers(Capabilities capabilities, List<HookBuildItem> hooks, BuildProducer<ProblemBuildItem> problems) {
        if (capabilities.isMissing(Capability.SECURITY)) {
            return;
        }
        for (HookBuildItem hook : hooks) {
            MethodInfo method = hook.method();
            boolean comesBefore = hook.definition().kind() == HookDefinition.Kind.BEFORE_REQUEST
                    || hook.definition().kind() == HookDefinition.Kind.URL_VALUE_PREPROCESSOR;
            if (comesBefore || hasOwnAnnotation(method)) {
                continue;
            }
            FORBIDDING.stream().filter(method.declaringClass()::hasDeclaredAnnotation).findFirst()
                    .ifPresent(annotation -> problems.produce(new ProblemBuildItem(method, ("@%s on its class forbids it to "
                            + "those whose requests are refused, but it takes part in their answers. Annotate it with "
                            + "@PermitAll, or move it to another class.").formatted(annotation.withoutPackagePrefix()))));
        }
    }

    /** Quarkus looks at the class that declares a method, not at the one that inherits it. */
    @BuildStep
    void refuseUnguardedInheritance(Capabilities capabilities, CombinedIndexBuildItem combined, List<ViewBuildItem> views,
            BuildProducer<ProblemBuildItem> problems) {
        if (capabilities.isMissing(Capability.SECURITY)) {
            return;
        }
        Set<String> reported = new HashSet<>();
        for (ViewBuildItem view : views) {
            MethodInfo method = view.method();
            ClassInfo bean = combined.getIndex().getClassByName(view.bean());
            if (bean == null || bean.name().equals(method.declaringClass().name()) || hasOwnAnnotation(method)) {
                continue;
            }
            String culprit = Methods.describe(method, bean);
            FORBIDDING.stream().filter(annotation -> bean.hasDeclaredAnnotation(annotation) && reported.add(culprit))
                    .forEach(annotation -> problems.produce(new ProblemBuildItem(culprit, ("@%s on the class does not guard "
                            + "this method, which is inherited from %s. Override it, or annotate it there.")
                            .formatted(annotation.withoutPackagePrefix(), method.declaringClass().name()),
                            ClassPlaces.of(bean.name()).orElse(null))));
        }
    }

    private static boolean hasOwnAnnotation(MethodInfo method) {
        return method.hasDeclaredAnnotation(PERMIT_ALL) || FORBIDDING.stream().anyMatch(method::hasDeclaredAnnotation);
    }

    private static String[] parameterTypes(MethodInfo method) {
        return method.parameterTypes().stream().map(type -> type.name().toString()).toArray(String[]::new);
    }
}
