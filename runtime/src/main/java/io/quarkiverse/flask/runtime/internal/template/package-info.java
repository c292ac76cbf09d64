/**
 * The bridge to Qute: what Flask's templates see, how they escape, and their rendering. The only importer of Qute.
 * <p>
 * Imports public packages only: the current request is asked of {@link io.quarkiverse.flask.Flask}.
 */
package io.quarkiverse.flask.runtime.internal.template;
