/**
 * The pages of the extension in Quarkus's Dev UI; nothing of it is part of a production or test build.
 */
package io.quarkiverse.flask.deployment.devui;
