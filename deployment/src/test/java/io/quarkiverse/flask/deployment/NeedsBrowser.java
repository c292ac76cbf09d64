package io.quarkiverse.flask.deployment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a class of tests where no browser is installed, unless the environment variable {@code CI} is {@code true}: there it
 * fails.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
public @interface NeedsBrowser {

    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            ConditionEvaluationResult result = evaluate(InstalledBrowser.on(System.getenv("PATH")),
                    "true".equals(System.getenv("CI")));
            if (result.isDisabled()) { // reports of tests have the reason, the console would not
                System.err.printf("Skipped: %s %s%n", context.getDisplayName(), result.getReason().orElseThrow());
            }
            return result;
        }

        static ConditionEvaluationResult evaluate(Optional<InstalledBrowser> browser, boolean required) {
            if (browser.isPresent()) {
                return ConditionEvaluationResult.enabled("found " + browser.get());
            }
            if (required) {
                throw new IllegalStateException(InstalledBrowser.MISSING);
            }
            return ConditionEvaluationResult.disabled(InstalledBrowser.MISSING);
        }
    }
}
