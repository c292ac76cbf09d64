package org.acme.operations;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AccessLogIT extends AccessLogTest {
}
