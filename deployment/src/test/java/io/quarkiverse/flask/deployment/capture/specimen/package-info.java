/**
 * Code as applications have it, for tests that watch it: each public static method without parameters is one piece.
 */
package io.quarkiverse.flask.deployment.capture.specimen;
