/**
 * What the debugger's console needs of the build: the class path to compile with, and changes of class files.
 */
package io.quarkiverse.flask.deployment.console;
