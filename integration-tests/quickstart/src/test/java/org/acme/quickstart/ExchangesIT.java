package org.acme.quickstart;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * The same against the packaged application.
 */
@QuarkusIntegrationTest
class ExchangesIT extends ExchangesTest {
}
