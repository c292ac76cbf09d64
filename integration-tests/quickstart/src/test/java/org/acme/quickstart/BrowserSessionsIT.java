package org.acme.quickstart;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * Logs in and out of the packaged application.
 */
@QuarkusIntegrationTest
class BrowserSessionsIT extends BrowserSessions {
}
