package io.quarkiverse.flask.runtime.internal.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.invoke.Invoker;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.config.FlaskConfig;
import io.quarkiverse.flask.runtime.internal.command.CommandSpec;
import io.quarkiverse.flask.runtime.internal.context.CurrentAccess;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.Signals;
import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;
import io.quarkiverse.flask.runtime.internal.dispatch.Dispatcher;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.Security;
import io.quarkiverse.flask.runtime.internal.dispatch.StaticFiles;
import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkiverse.flask.runtime.internal.vertx.CarriedContext;
import io.quarkiverse.flask.runtime.internal.vertx.Compression;
import io.quarkiverse.flask.runtime.internal.vertx.FlaskHandlers;
import io.quarkiverse.flask.runtime.internal.vertx.ServerAddress;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Assembles the application that the build found, and starts it.
 */
@Recorder
public class FlaskRecorder {

    private final RuntimeValue<FlaskConfig> config;

    public FlaskRecorder(RuntimeValue<FlaskConfig> config) {
        this.config = config;
    }

    /** Begins with an empty application. */
    public RuntimeValue<Assembly> assemble(boolean automaticOptions, DomainMatching matching, Execution blocking) {
        return new RuntimeValue<>(new Assembly(automaticOptions, matching, blocking));
    }

    /** Adds a converter that the application declares. */
    public void addConverter(RuntimeValue<Assembly> assembly, String name, Class<?> bean) {
        assembly.getValue().converter(name, bean);
    }

    /** Says where an annotated blueprint is. */
    public void addBlueprint(RuntimeValue<Assembly> assembly, String className, Mount mount) {
        assembly.getValue().blueprints.put(className, mount);
    }

    /** Refuses requests that security does not let pass. */
    public void secure(RuntimeValue<Assembly> assembly, RuntimeValue<Security> security) {
        assembly.getValue().security = security.getValue();
    }

    /** Says what a view asks before it is called; before the view is added. */
    public void addAdmission(RuntimeValue<Assembly> assembly, String view, RuntimeValue<Admission> admission) {
        assembly.getValue().admissions.put(view, admission.getValue());
    }

    /** Adds a view, called through its generated invoker. */
    public void addView(RuntimeValue<Assembly> assembly, ViewDefinition view, RuntimeValue<Invoker<Object, Object>> invoker) {
        assembly.getValue().view(view, new InvokedMethod(invoker.getValue(), view.parameters()));
    }

    /** Adds the static files under their endpoint. */
    public void addStaticFiles(RuntimeValue<Assembly> assembly, String folder, Set<String> files, List<String> directories,
            RuleSpec rule) {
        List<Path> paths = new ArrayList<>();
        for (String directory : directories) {
            paths.add(Path.of(directory));
        }
        StaticFiles statics = new StaticFiles(folder, files, paths);
        assembly.getValue().rules.add(Endpoint.of(rule.endpoint(), "the static files", Execution.BLOCKING,
                (context, arguments) -> statics.serve((String) arguments.get("filename"))), List.of(rule));
    }

    /** Adds a hook or an error handler, called through its generated invoker. */
    public void addHook(RuntimeValue<Assembly> assembly, HookDefinition hook, List<Class<? extends Throwable>> exceptions,
            RuntimeValue<Invoker<Object, Object>> invoker) {
        assembly.getValue().hook(hook, exceptions, new InvokedMethod(invoker.getValue(), hook.parameters()));
    }

    /** Adds a command, called through its generated invoker; with the enum of each parameter that takes one. */
    public void addCommand(RuntimeValue<Assembly> assembly, CommandSpec command, List<Class<?>> enums,
            RuntimeValue<Invoker<Object, Object>> invoker) {
        assembly.getValue().command(command, new CommandMethod(invoker.getValue(), command.parameters(), enums));
    }

    /** Checks URLs of templates once code has added its rules. */
    public void checkUrls(RuntimeValue<Assembly> assembly, List<TemplateUrl> urls) {
        assembly.getValue().templateUrls.addAll(urls);
    }

    /** Shows whoever develops the application what happens. */
    public void debug(RuntimeValue<Assembly> assembly, RuntimeValue<DebugMode> mode) {
        assembly.getValue().debugMode = mode.getValue();
    }

    /**
     * Builds the tree of the rules now, while classes are initialized, not when the application starts; unless rules have
     * converters that are beans, which may need what only a started application has.
     */
    public void buildRoutes(RuntimeValue<Assembly> assembly) {
        if (!assembly.getValue().hasConverters()) {
            assembly.getValue().rules.routes();
        }
    }

    /**
     * Starts the application: hooks, then what observers and the main method add, then it is closed for additions.
     *
     * @param observed whether it has metrics or traces, which want names for requests
     */
    public RuntimeValue<Started> start(RuntimeValue<Assembly> assembly, String name, String rootPath,
            String nonApplicationPath, Set<String> compressedMediaTypes, Set<String> observedEvents, boolean observed,
            ShutdownContext shutdown) {
        ArcContainer container = Arc.container();
        Signals signals = observedEvents.isEmpty() ? Signals.NONE
                : new CdiSignals(container.beanManager().getEvent(), observedEvents);
        FlaskApplication app = ApplicationParts.application(assembly.getValue(), config.getValue(), name, rootPath, container,
                signals);
        container.instance(FlaskBeans.class).get().started(app);
        CurrentContext.carriedBy(new CarriedContext());
        assembly.getValue().resolveConverters(bean -> container.instance(bean).get());
        assembly.getValue().addTo(app);
        try (FlaskApp.Context context = app.appContext()) {
            container.beanManager().getEvent().select(FlaskApp.class).fire(app);
            CurrentAccess.takeSetup().accept(app);
        }
        app.start();
        ApplicationParts.warnOfDebug(app);
        listen(app, container);
        assembly.getValue().checkTemplateUrls(app);
        FlaskConfig settings = config.getValue();
        FlaskHandlers handlers = new FlaskHandlers(new Dispatcher(app), ApplicationParts.maxContentLength(settings),
                ApplicationParts.sendTimeout(settings), new Compression(compressedMediaTypes), container, nonApplicationPath,
                observed);
        shutdown.addShutdownTask(handlers::stopped);
        return new RuntimeValue<>(new Started(handlers, app.wrap(handlers.first())));
    }

    /** Tests listen where the test says. */
    private static void listen(FlaskApplication app, ArcContainer container) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            container.instance(ServerAddress.class).get().choose(
                    Operator.decides("quarkus.http.host") ? null : app.address().host(),
                    Operator.decides("quarkus.http.port") ? null : app.address().port());
        }
    }

    /** Returns the handler that names requests before any other sees them. */
    public Handler<RoutingContext> naming(RuntimeValue<Started> started) {
        return started.getValue().handlers().naming();
    }

    /** Returns the handler that names requests which fail before that. */
    public Handler<RoutingContext> namingFailures(RuntimeValue<Started> started) {
        return started.getValue().handlers().namingFailures();
    }

    /** Returns the handler that refuses what is no proper request, before anybody sees it. */
    public Handler<RoutingContext> framing(RuntimeValue<Started> started) {
        return started.getValue().handlers();
    }

    /** Returns the handler of the requests that rules know. */
    public Handler<RoutingContext> first(RuntimeValue<Started> started) {
        return started.getValue().first();
    }

    /** Returns the handler of the requests that nobody answered. */
    public Handler<RoutingContext> last(RuntimeValue<Started> started) {
        return started.getValue().handlers().last();
    }

    /** Returns what makes a server that stops wait for the requests under way. */
    public ShutdownListener shutdownListener(RuntimeValue<Started> started) {
        return started.getValue().handlers().shutdownListener();
    }

    /**
     * A started application.
     *
     * @param handlers its handlers
     * @param first the first of them, with what the application has wrapped around it
     */
    public record Started(FlaskHandlers handlers, Handler<RoutingContext> first) {
    }
}
