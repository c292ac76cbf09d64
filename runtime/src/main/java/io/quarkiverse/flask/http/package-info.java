/**
 * What the headers of a request and a response say, as values.
 * <p>
 * Imports nothing of this project.
 */
package io.quarkiverse.flask.http;
