package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.invoke.Invoker;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.boot.Assembly;
import io.quarkiverse.flask.runtime.internal.boot.FlaskRecorder;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/**
 * Records how to assemble the application from what the other processors found, and mounts its handlers.
 */
class BootProcessor {

    /** Before the static resources and REST endpoints of Quarkus, after its filters. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 500;
    /** Before the filters of Quarkus that answer requests themselves. */
    private static final int BEFORE_REFUSALS = SecurityHandlerPriorities.CORS + 100;
    /** Before these, too, but named. */
    private static final int BEFORE_READING = SecurityHandlerPriorities.CORS + 50;
    /** After whatever else answers requests. */
    private static final int LAST = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 100_000;

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    AssemblyBuildItem assemble(FlaskRecorder recorder, RecorderContext context, FlaskBuildTimeConfig config,
            List<ConverterBuildItem> converters, List<ViewBuildItem> views, List<HookBuildItem> hooks,
            List<CommandBuildItem> commands, List<StaticFilesBuildItem> staticFiles, BlueprintsBuildItem blueprints,
            InvokersBuildItem invokers,
            Optional<DebugModeBuildItem> debugMode, Optional<SecurityBuildItem> security,
            TemplateUrlsBuildItem templateUrls) {
        RuntimeValue<Assembly> assembly = recorder.assemble(config.provideAutomaticOptions(),
                RuleReader.options(config).domains(), ViewReader.blocking(config));
        for (ConverterBuildItem converter : converters) {
            recorder.addConverter(assembly, converter.name(), context.classProxy(converter.type().name().toString()));
        }
        for (StaticFilesBuildItem files : staticFiles) {
            recorder.addStaticFiles(assembly, files.folder(), files.files(), files.directories(), files.rule());
        }
        for (BlueprintsBuildItem.Declared blueprint : blueprints.all()) {
            recorder.addBlueprint(assembly, blueprint.type().toString(), blueprint.mount());
        }
        security.ifPresent(found -> {
            recorder.secure(assembly, found.security());
            found.admissions().forEach((view, admission) -> recorder.addAdmission(assembly, view, admission));
        });
        for (ViewBuildItem view : views) {
            String invoker = invokers.classNameOf(view.bean(), view.method());
            if (invoker != null) {
                recorder.addView(assembly, view.definition(), context.<Invoker<Object, Object>> newInstance(invoker));
            }
        }
        for (HookBuildItem hook : hooks) {
            String invoker = invokers.classNameOf(hook.method());
            if (invoker != null) {
                recorder.addHook(assembly, hook.definition(), classes(hook.exceptions(), context),
                        context.<Invoker<Object, Object>> newInstance(invoker));
            }
        }
        for (CommandBuildItem command : commands) {
            String invoker = invokers.classNameOf(command.method());
            if (invoker != null) {
                recorder.addCommand(assembly, command.spec(), command.enums(context),
                        context.<Invoker<Object, Object>> newInstance(invoker));
            }
        }
        recorder.checkUrls(assembly, templateUrls.open());
        debugMode.ifPresent(mode -> recorder.debug(assembly, mode.mode()));
        recorder.buildRoutes(assembly);
        return new AssemblyBuildItem(assembly);
    }

    /** After the beans that exist only then, which may be what keeps the sessions. */
    @BuildStep
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    @Record(ExecutionTime.RUNTIME_INIT)
    StartedBuildItem start(FlaskRecorder recorder, AssemblyBuildItem assembly, BeanContainerBuildItem beans,
            ApplicationInfoBuildItem info, HttpRootPathBuildItem root, NonApplicationRootPathBuildItem nonApplicationRoot,
            ObservedEventsBuildItem observed, VertxHttpBuildTimeConfig http, Capabilities capabilities,
            ShutdownContextBuildItem shutdown, BuildProducer<FilterBuildItem> filters,
            BuildProducer<RouteBuildItem> routes) {
        String rootPath = root.getRootPath().replaceAll("/+$", "");
        boolean isObserved = capabilities.isPresent(Capability.METRICS)
                || capabilities.isPresent(Capability.OPENTELEMETRY_TRACER);
        RuntimeValue<FlaskRecorder.Started> started = recorder.start(assembly.assembly(), info.getName(), rootPath,
                nonApplicationRoot.getNonApplicationRootPath(), compressed(http), observed.classNames(), isObserved, shutdown);
        if (isObserved) {
            filters.produce(new FilterBuildItem(recorder.naming(started), BEFORE_REFUSALS));
            filters.produce(FilterBuildItem.ofPreAuthenticationFailureHandler(recorder.namingFailures(started)));
        }
        filters.produce(new FilterBuildItem(recorder.framing(started), BEFORE_READING));
        filters.produce(FilterBuildItem.ofPreAuthenticationFailureHandler(recorder.framing(started)));
        routes.produce(RouteBuildItem.builder().orderedRoute("/*", FIRST).handler(recorder.first(started)).build());
        routes.produce(RouteBuildItem.builder().orderedRoute("/*", LAST).handler(recorder.last(started)).build());
        return new StartedBuildItem(started);
    }

    private static Set<String> compressed(VertxHttpBuildTimeConfig http) {
        return http.enableCompression() ? Set.copyOf(http.compressMediaTypes().orElse(List.of())) : Set.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Throwable>> classes(List<String> names, RecorderContext context) {
        List<Class<? extends Throwable>> classes = new ArrayList<>();
        names.forEach(name -> classes.add((Class<? extends Throwable>) context.classProxy(name)));
        return classes;
    }
}
