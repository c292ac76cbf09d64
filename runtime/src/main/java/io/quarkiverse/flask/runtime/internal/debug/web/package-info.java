/**
 * Lets a browser use the debugger: who may, and what it asks for. It imports Vert.x, like {@code vertx}: its requests never
 * reach the application.
 */
package io.quarkiverse.flask.runtime.internal.debug.web;
