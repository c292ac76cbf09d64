/**
 * Replays requests whose answers were recorded from Flask 3.1.3 and tells where the running application answers otherwise.
 * It knows the application by its URL only, and imports neither it nor the extension.
 */
package org.acme.replay;
