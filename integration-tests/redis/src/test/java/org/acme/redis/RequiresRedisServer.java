package org.acme.redis;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests where no Redis server is installed; where {@code CI} is set, that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresRedisServer.Installed.class)
@interface RequiresRedisServer {

    class Installed implements ExecutionCondition {

        private static final String MISSING = "There is no " + RedisServer.PROGRAM
                + " on the PATH: install it, for instance with apt-get install redis-server.";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(directory -> Files.isExecutable(Path.of(directory, RedisServer.PROGRAM)));
            if (!installed && "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(MISSING);
            }
            return installed ? ConditionEvaluationResult.enabled("Redis is installed")
                    : ConditionEvaluationResult.disabled(MISSING);
        }
    }
}
