/**
 * Runs what a module has packaged, for tests that need it in a process of their own.
 */
package org.acme.program;
