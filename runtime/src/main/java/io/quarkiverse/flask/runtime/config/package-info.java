/**
 * The settings, under Flask's names in kebab case. Interfaces only: their Javadoc is the reference documentation.
 * <p>
 * Imports nothing of this project.
 */
package io.quarkiverse.flask.runtime.config;
