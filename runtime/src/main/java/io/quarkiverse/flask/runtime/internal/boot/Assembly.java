package io.quarkiverse.flask.runtime.internal.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.runtime.internal.command.CommandSpec;
import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.RuleTable;
import io.quarkiverse.flask.runtime.internal.dispatch.Security;
import io.quarkiverse.flask.runtime.internal.routing.ConverterFactory;
import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkiverse.flask.runtime.internal.routing.RuleException;

/**
 * The parts of an application that are known before it starts.
 */
public final class Assembly {

    final DomainMatching matching;
    final boolean automaticOptions;
    final RuleTable rules;
    DebugMode debugMode = DebugMode.NONE;
    Security security = Security.NONE;
    final List<TemplateUrl> templateUrls = new ArrayList<>();
    private final Map<String, Class<?>> converters = new LinkedHashMap<>();
    /** By the names of their classes. */
    final Map<String, Mount> blueprints = new LinkedHashMap<>();
    /** By the descriptions of their views. */
    final Map<String, Admission> admissions = new HashMap<>();
    private final List<Consumer<FlaskApplication>> additions = new ArrayList<>();

    Assembly(boolean automaticOptions, DomainMatching matching, Execution blocking) {
        this.matching = matching;
        this.automaticOptions = automaticOptions;
        this.rules = new RuleTable(automaticOptions, matching, blocking);
    }

    void converter(String name, Class<?> bean) {
        converters.put(name, bean);
    }

    /** Tells whether rules can be parsed before there are beans. */
    boolean hasConverters() {
        return !converters.isEmpty();
    }

    /** Takes the converters from their beans, once there are any. */
    void resolveConverters(Function<Class<?>, Object> beans) {
        Converters known = Converters.builtin();
        for (Map.Entry<String, Class<?>> named : converters.entrySet()) {
            known = known.with(named.getKey(), converter((Converter<?>) beans.apply(named.getValue())));
        }
        if (hasConverters()) {
            rules.converters(known);
        }
    }

    private static ConverterFactory converter(Converter<?> bean) {
        return arguments -> {
            try {
                return arguments.isEmpty() ? bean : bean.withArguments(arguments);
            } catch (IllegalArgumentException e) {
                throw new RuleException("the converter refuses its arguments: " + e.getMessage());
            }
        };
    }

    void view(ViewDefinition view, InvokedMethod method) {
        Admission admission = admissions.get(view.description());
        Endpoint.View called = admission == null ? method::call : new AdmittedView(method, admission);
        rules.add(view.httpMethod().isEmpty()
                ? Endpoint.of(view.endpoint(), view.description(), view.execution(), called)
                : Endpoint.of(view.endpoint(), view.description(), view.execution(), called, view.httpMethod()),
                view.rules());
        rules.name(view.description(), view.endpoint(), view.variables());
    }

    void hook(HookDefinition hook, List<Class<? extends Throwable>> exceptions, InvokedMethod method) {
        additions.add(app -> add(app, hook, exceptions, method));
    }

    void command(CommandSpec command, CommandMethod method) {
        additions.add(app -> app.commands().add(command, method));
    }

    /** Refuses URLs of templates that neither the build nor the code that started has rules for. */
    void checkTemplateUrls(FlaskApplication app) {
        List<String> problems = new ArrayList<>();
        for (TemplateUrl url : templateUrls) {
            app.urlProblem(url.endpoint(), Set.copyOf(url.names()), url.complete())
                    .ifPresent(problem -> problems.add("%s: %s".formatted(url.place(), problem)));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Templates build URLs that no rule has: " + String.join("; ", problems));
        }
    }

    void addTo(FlaskApplication app) {
        additions.forEach(addition -> addition.accept(app));
    }

    @SuppressWarnings("unchecked")
    private static void add(FlaskApplication app, HookDefinition hook, List<Class<? extends Throwable>> exceptions,
            InvokedMethod method) {
        String where = hook.description();
        String scope = hook.scope();
        switch (hook.kind()) {
            case BEFORE_REQUEST -> app.hooks().before(scope, where, hook.execution(), () -> method.callWith(null));
            case AFTER_REQUEST ->
                app.hooks().after(scope, where, hook.execution(), response -> (Response) method.callWith(response));
            case TEARDOWN_REQUEST -> app.hooks().teardown(scope, where, hook.execution(), method::callUnchecked);
            case TEARDOWN_APP_CONTEXT -> app.hooks().teardownApp(where, hook.execution(), method::callUnchecked);
            case CONTEXT_PROCESSOR ->
                app.hooks().contextProcessor(scope, where, () -> (Map<String, ?>) method.callUnchecked(null));
            case URL_DEFAULTS -> app.hooks().urlDefaults(scope, where, method::callWithValues);
            case URL_VALUE_PREPROCESSOR ->
                app.hooks().urlValuePreprocessor(scope, where, hook.execution(), method::callWithValues);
            case ERROR_HANDLER -> {
                hook.codes().forEach(code -> app.errorHandlers().add(scope, code, where, hook.execution(), method::callWith));
                exceptions.forEach(type -> app.errorHandlers().add(scope, type, where, hook.execution(), method::callWith));
            }
        }
    }
}
