package org.acme.surface;

import org.acme.replay.RecordedExchanges;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * Holds the packaged application against the answers recorded from Flask 3.1.3.
 */
@QuarkusIntegrationTest
class ExchangesIT extends RecordedExchanges {
}
