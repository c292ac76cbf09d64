package io.quarkiverse.flask.deployment.console;

import static io.quarkiverse.flask.Flask.request;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;
import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.console.JavaConsoles;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;

/**
 * An application that evaluates what it is sent, in the frame of a view.
 */
public class ConsoleViews {

    private final String secret = "s3cret";
    private final Prices prices;

    @Inject
    ConsoleViews(Prices prices) {
        this.prices = prices;
    }

    private record Pair(String left, int right) {
    }

    @ApplicationScoped
    static class Prices {
        private int bread = 3;

        int bread() {
            return bread;
        }

        private int secret() {
            return 2 * bread;
        }
    }

    interface Greeting {
    }

    @ApplicationScoped
    static class Hello implements Greeting {
    }

    @ApplicationScoped
    static class Moi implements Greeting {
    }

    @Inject
    Hello hello;
    @Inject
    Moi moi;

    @Route("/eval")
    String eval() {
        FlaskContext context = CurrentContext.get();
        Scope scope = new Scope(ConsoleViews.class, List.of(new Variable("this", ConsoleViews.class.descriptorString(), null)),
                new Object[] { this }, List.of(), () -> CurrentContext.bind(context));
        try (Console console = new JavaConsoles(ConsoleViews::shown).open(scope)) {
            Console.Answer answer = console.evaluate(request().args().get("source"));
            return answer.output() + answer.results().stream().map(ShownValue::text).toList() + answer.problem();
        }
    }

    private static ShownValue shown(String name, Object value) {
        return new ShownValue(name, "", String.valueOf(value), List.of(), 0);
    }
}
