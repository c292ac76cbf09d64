package io.quarkiverse.flask.deployment;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.ContextAccess;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.runtime.internal.boot.FlaskBeans;
import io.quarkiverse.flask.runtime.internal.context.FlaskContextProvider;
import io.quarkiverse.flask.runtime.internal.template.BlueprintTemplates;
import io.quarkiverse.flask.runtime.internal.template.TemplateContext;
import io.quarkiverse.flask.runtime.internal.vertx.ServerAddress;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.BeanRegistrationPhaseBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/**
 * Makes beans of the classes that declare views, hooks and handlers, and generates an invoker for each of these methods.
 */
class BeanProcessor {

    private static final String FEATURE = "flask";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    IndexDependencyBuildItem ownIndex() {
        return new IndexDependencyBuildItem("io.quarkiverse.flask", "quarkus-flask");
    }

    @BuildStep
    AdditionalBeanBuildItem ownBeans() {
        return AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(FlaskBeans.class, TemplateContext.class, ServerAddress.class)
                .build();
    }

    /** It is there to be told of files that have changed. */
    @BuildStep(onlyIf = IsProduction.class)
    ExcludedTypeBuildItem devModeOnly() {
        return new ExcludedTypeBuildItem(BlueprintTemplates.class.getName());
    }

    @BuildStep
    UnremovableBeanBuildItem replacements() {
        return UnremovableBeanBuildItem.beanTypes(JsonProvider.class, SessionInterface.class);
    }

    /** One bean takes the default's place; of several nobody knows which. */
    @BuildStep
    void ambiguousReplacements(BeanDiscoveryFinishedBuildItem beans, BuildProducer<ProblemBuildItem> problems) {
        for (Class<?> type : List.of(JsonProvider.class, SessionInterface.class)) {
            List<String> found = beans.beanStream().withBeanType(type)
                    .filter(bean -> !bean.isDefaultBean() && !bean.isAlternative()).stream()
                    .map(bean -> bean.getBeanClass().toString()).sorted().toList();
            if (found.size() > 1) {
                problems.produce(new ProblemBuildItem(String.join(", ", found),
                        "more than one bean is a %s. Keep one; @IfBuildProfile chooses among several."
                                .formatted(type.getSimpleName())));
            }
        }
    }

    @BuildStep
    void services(BuildProducer<ServiceProviderBuildItem> services) {
        services.produce(ServiceProviderBuildItem.allProvidersFromClassPath(ContextAccess.class.getName()));
        services.produce(ServiceProviderBuildItem
                .allProvidersFromClassPath(FlaskContextProvider.class.getInterfaces()[0].getName()));
    }

    @BuildStep
    void applicationBeans(BuildProducer<AutoAddScopeBuildItem> scopes, BuildProducer<UnremovableBeanBuildItem> unremovable) {
        for (DotName annotation : annotations()) {
            scopes.produce(AutoAddScopeBuildItem.builder().containsAnnotations(annotation)
                    .defaultScope(BuiltinScope.SINGLETON).reason("It declares a Flask view, hook, error handler or command")
                    .build());
            unremovable.produce(new UnremovableBeanBuildItem(
                    bean -> bean.isClassBean() && bean.getTarget().get().asClass().annotationsMap().containsKey(annotation)));
        }
    }

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem executionModels() {
        List<DotName> annotations = annotations();
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> annotations.stream().anyMatch(
                        name -> method.hasDeclaredAnnotation(name) || method.declaringClass().hasDeclaredAnnotation(name)));
    }

    @BuildStep
    InvokersBuildItem invokers(BeanRegistrationPhaseBuildItem registration, InvokerFactoryBuildItem factory,
            List<InvokedMethodBuildItem> methods, BuildProducer<ProblemBuildItem> problems) {
        Map<DotName, BeanInfo> beans = new HashMap<>();
        for (BeanInfo bean : registration.getContext().beans().classBeans()) {
            beans.put(bean.getBeanClass(), bean);
        }
        Map<InvokersBuildItem.Called, String> classNames = new HashMap<>();
        for (InvokedMethodBuildItem invoked : methods) {
            MethodInfo method = invoked.method();
            BeanInfo bean = beans.get(invoked.bean());
            if (bean == null) {
                problems.produce(
                        new ProblemBuildItem(method, "its class is not a CDI bean. Declare it as a top-level or static "
                                + "nested class with a constructor that CDI can call, and do not veto or exclude it."));
            } else {
                classNames.computeIfAbsent(new InvokersBuildItem.Called(invoked.bean(), method),
                        missing -> className(factory.createInvoker(bean, method).withInstanceLookup().build().getClassDesc()));
            }
        }
        return new InvokersBuildItem(classNames);
    }

    private static String className(ClassDesc invoker) {
        return invoker.packageName().isEmpty() ? invoker.displayName() : invoker.packageName() + "." + invoker.displayName();
    }

    private static List<DotName> annotations() {
        List<DotName> all = new ArrayList<>(FlaskDotNames.ROUTE_ANNOTATIONS);
        all.addAll(FlaskDotNames.HOOKS.keySet());
        all.add(FlaskDotNames.COMMAND);
        return all;
    }
}
