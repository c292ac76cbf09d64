/**
 * The command line: the application's commands, the table of its rules, how words become arguments, and how it starts to run
 * one of them instead of serving.
 * <p>
 * Imports public packages and {@code runtime.config}.
 */
package io.quarkiverse.flask.runtime.internal.command;
