/**
 * The main class of applications that have none. The build copies it into them: it is no part of the runtime module, whose
 * classes are indexed in every application, because there an application's own main class would not be the only one.
 */
package io.quarkiverse.flask.main;
