package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.DeploymentException;

import io.quarkus.test.QuarkusUnitTest;

/**
 * Applications that cannot be built, and what the build says.
 */
final class Problems {

    private Problems() {
    }

    /** An application of these classes whose build fails with all of these problems and no others. */
    static QuarkusUnitTest of(Class<?>[] classes, String... problems) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(classes))
                .assertException(failure -> assertProblems(failure, problems));
    }

    static void assertProblems(Throwable failure, String... problems) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof DeploymentException && cause.getMessage().startsWith("Found "))) {
            cause = cause.getCause();
        }
        assertThat(cause).as("the report, in %s", failure).isNotNull();
        assertThat(cause.getMessage()).startsWith("Found %d problem%s in the Flask application:".formatted(problems.length,
                problems.length == 1 ? "" : "s"));
        assertThat(cause.getMessage()).contains(problems);
    }
}
