/**
 * What the application's variables held where an exception passed. The code that dev mode adds to the application's methods
 * calls it, so it knows nothing of the rest.
 */
package io.quarkiverse.flask.runtime.internal.debug.capture;
