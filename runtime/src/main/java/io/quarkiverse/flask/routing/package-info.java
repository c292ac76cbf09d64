/**
 * What matching and building of URLs shows to applications, and where they extend it.
 * <p>
 * Imports nothing of this project.
 */
package io.quarkiverse.flask.routing;
