package org.acme.quickstart;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Logs in and out of the application as tests run it.
 */
@QuarkusTest
class BrowserSessionsTest extends BrowserSessions {
}
