/**
 * Looks into objects of the application without letting them do harm: bounded in time, depth and size, secrets masked.
 */
package io.quarkiverse.flask.runtime.internal.debug.values;
