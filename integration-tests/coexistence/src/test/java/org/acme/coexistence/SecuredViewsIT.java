package org.acme.coexistence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SecuredViewsIT extends SecuredViewsTest {
}
