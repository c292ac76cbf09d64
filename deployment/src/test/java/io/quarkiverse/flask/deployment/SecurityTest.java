package io.quarkiverse.flask.deployment;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class SecurityTest extends SecuredViews {

    @RegisterExtension
    static final QuarkusUnitTest TEST = SecuredApplication.test();
}
