/**
 * The build steps: find what an application declares, check it, and record how to assemble it.
 * <p>
 * One package-private processor per capability; build items are facts; problems are collected and reported together.
 * Imports {@code runtime.internal.{boot, debug}} and the values that these record.
 */
package io.quarkiverse.flask.deployment;
