/**
 * What an application author imports: the static functions of {@link io.quarkiverse.flask.Flask}, the application
 * {@link io.quarkiverse.flask.FlaskApp}, the annotations, and the values that views take and return.
 * <p>
 * Imports the other public packages, never {@code runtime}: the running application is reached through
 * {@link io.quarkiverse.flask.ContextAccess}.
 */
package io.quarkiverse.flask;
