/**
 * The recorders: assemble the application that the build found and start it.
 * <p>
 * Imports the other internal packages except {@code debug}.
 */
package io.quarkiverse.flask.runtime.internal.boot;
