/**
 * Looks into objects of the application without letting them do harm: bounded in time, depth and size, secrets masked. Imports
 * public packages only.
 */
package io.quarkiverse.flask.runtime.internal.debug.values;
