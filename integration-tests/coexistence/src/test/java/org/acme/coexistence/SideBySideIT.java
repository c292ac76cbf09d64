package org.acme.coexistence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SideBySideIT extends SideBySideTest {
}
