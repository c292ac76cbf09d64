/**
 * Sessions in Redis: the only importer of its client, which is there only if the application has it. Named by the build alone.
 * <p>
 * Imports public packages, and how session values become text.
 */
package io.quarkiverse.flask.runtime.internal.redis;
