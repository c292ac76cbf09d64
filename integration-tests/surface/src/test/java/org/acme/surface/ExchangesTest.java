package org.acme.surface;

import org.acme.replay.RecordedExchanges;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Holds the application, as tests run it, against the answers recorded from Flask 3.1.3.
 */
@QuarkusTest
class ExchangesTest extends RecordedExchanges {
}
