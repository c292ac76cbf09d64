/**
 * JSON as an application sees it.
 * <p>
 * Imports nothing of this project.
 */
package io.quarkiverse.flask.json;
