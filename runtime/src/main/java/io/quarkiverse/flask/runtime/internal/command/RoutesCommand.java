package io.quarkiverse.flask.runtime.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.runtime.config.RouteOrder;

/**
 * The command that lists the rules: {@code flask routes}.
 */
final class RoutesCommand {

    static final CommandSpec SPEC = new CommandSpec(Commands.APPLICATION, Commands.ROUTES,
            "Show all registered routes with endpoints and methods.", "the command that every application has",
            List.of(new CommandParameter(CommandParameter.Source.OPTION, List.of("--sort", "-s"), ValueType.CHOICE,
                    CommandParameter.Shape.ONE,
                    Arrays.stream(RouteOrder.values()).map(order -> order.name().toLowerCase(Locale.ROOT)).toList(), false,
                    "endpoint", "Method to sort routes by; 'match' keeps the order they were added in."),
                    new CommandParameter(CommandParameter.Source.FLAG, List.of("--all-methods"), ValueType.BOOLEAN,
                            CommandParameter.Shape.ONE, List.of(), false, "", "Show HEAD and OPTIONS methods.")),
            false);

    private RoutesCommand() {
    }

    static Object run(Object[] arguments) {
        RouteOrder order = RouteOrder.valueOf(((String) arguments[0]).toUpperCase(Locale.ROOT));
        RoutesTable.lines(Flask.currentApp().urlMap(), order, (Boolean) arguments[1]).forEach(System.out::println);
        return null;
    }
}
