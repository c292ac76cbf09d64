package io.quarkiverse.flask.runtime.internal.devui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.command.CommandSpec;
import io.quarkiverse.flask.runtime.internal.debug.Threads;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.HandlerOutline;
import io.quarkiverse.flask.runtime.internal.dispatch.HookOutline;

/**
 * Shows hooks, error handlers and commands.
 */
public class HooksService {

    /** A hook: when it is called, where it is declared and where it runs, empty where it varies. */
    public record HookRow(String kind, String place, String thread) {
    }

    /** An error handler: what it answers, where it is declared and where it runs. */
    public record HandlerRow(String answers, String exception, String place, String thread) {
    }

    /** A command: what is typed to run it, what it does and where it is declared. */
    public record CommandRow(String name, String help, String place) {
    }

    /** What the application has, under an empty name, or a blueprint: the hooks in the order they are called. */
    public record Group(String blueprint, List<HookRow> hooks, List<HandlerRow> handlers, List<CommandRow> commands) {

        Group(String blueprint) {
            this(blueprint, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Inject
    FlaskApp app;

    /** Returns how many hooks and error handlers there are. */
    public int hookCount() {
        FlaskApplication application = (FlaskApplication) app;
        return application.hooks().outline().size() + application.errorHandlers().outline().size();
    }

    /** Returns the application's hooks, error handlers and commands, then those of each blueprint that has any. */
    public List<Group> hooks() {
        FlaskApplication application = (FlaskApplication) app;
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put("", new Group(""));
        for (HookOutline hook : application.hooks().outline()) {
            group(groups, hook.scope()).hooks
                    .add(new HookRow(name(hook.kind()), hook.description(), thread(hook)));
        }
        for (HandlerOutline handler : application.errorHandlers().outline()) {
            group(groups, handler.scope()).handlers.add(new HandlerRow(handler.code() == 0 ? "" : "" + handler.code(),
                    handler.exception(), handler.description(), Threads.name(handler.execution())));
        }
        for (CommandSpec command : application.commands().specs()) {
            String name = command.group().isEmpty() ? command.name() : command.group() + " " + command.name();
            group(groups, command.group()).commands.add(new CommandRow("flask " + name, command.help(), command.description()));
        }
        return List.copyOf(groups.values());
    }

    private static Group group(Map<String, Group> groups, String scope) {
        return groups.computeIfAbsent(scope, Group::new);
    }

    /** What templates and URLs call runs wherever they are made. */
    private static String thread(HookOutline hook) {
        return switch (hook.kind()) {
            case CONTEXT_PROCESSOR, URL_DEFAULTS -> "";
            default -> Threads.name(hook.execution());
        };
    }

    private static String name(HookOutline.Kind kind) {
        return switch (kind) {
            case URL_VALUE_PREPROCESSOR -> "URL value preprocessor";
            case BEFORE_REQUEST -> "before request";
            case AFTER_REQUEST -> "after request";
            case TEARDOWN_REQUEST -> "teardown request";
            case TEARDOWN_APP_CONTEXT -> "teardown app context";
            case CONTEXT_PROCESSOR -> "context processor";
            case URL_DEFAULTS -> "URL defaults";
        };
    }
}
