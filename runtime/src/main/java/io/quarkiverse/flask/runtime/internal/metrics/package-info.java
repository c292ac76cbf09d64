/**
 * What metrics call requests: the only importer of Micrometer, which is there only if the application has it. Named by
 * the build alone.
 * <p>
 * Imports public packages.
 */
package io.quarkiverse.flask.runtime.internal.metrics;
