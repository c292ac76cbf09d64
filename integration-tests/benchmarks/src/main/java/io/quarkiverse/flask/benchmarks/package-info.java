/**
 * Measures how long routing, sessions and rendering take, beside other ways to do the same.
 * <p>
 * The only module besides the tests that knows internals of the runtime.
 */
package io.quarkiverse.flask.benchmarks;
