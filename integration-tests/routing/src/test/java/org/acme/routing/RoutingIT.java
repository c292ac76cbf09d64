package org.acme.routing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RoutingIT extends RoutingTest {
}
