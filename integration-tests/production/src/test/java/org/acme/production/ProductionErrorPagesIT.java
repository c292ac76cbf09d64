package org.acme.production;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProductionErrorPagesIT extends ProductionErrorPagesTest {
}
