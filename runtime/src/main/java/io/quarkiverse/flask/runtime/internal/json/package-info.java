/**
 * JSON by Jackson. The only importer of it.
 * <p>
 * Imports public packages only.
 */
package io.quarkiverse.flask.runtime.internal.json;
