package org.acme.production;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProductionSettingsIT extends ProductionSettingsTest {
}
