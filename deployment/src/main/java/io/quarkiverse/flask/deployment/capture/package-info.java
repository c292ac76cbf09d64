/**
 * Adds to methods what keeps their variables where an exception passes; in dev mode only. Bytes in, bytes out: apart from the
 * build step it knows nothing of applications.
 */
package io.quarkiverse.flask.deployment.capture;
