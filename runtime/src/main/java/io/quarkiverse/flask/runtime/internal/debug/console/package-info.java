/**
 * Evaluates Java in the running application: in a frame that an exception passed, or in the application as a whole.
 */
package io.quarkiverse.flask.runtime.internal.debug.console;
