/**
 * Measures how long routing takes, and what it allocates, beside other ways to route.
 * <p>
 * The only module besides the tests that knows internals of the runtime.
 */
package io.quarkiverse.flask.benchmarks;
