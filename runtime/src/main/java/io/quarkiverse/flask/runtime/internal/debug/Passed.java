package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.debug.capture.Captured;
import io.quarkiverse.flask.runtime.internal.debug.capture.Site;

/**
 * Finds for each place of a stack trace what its frame held when the exception passed.
 */
final class Passed {

    private Passed() {
    }

    /**
     * Returns an array as long as the stack, with {@code null} where nothing is known. A stack trace tells where an exception
     * was made, what was captured tells where it flew: mostly the same frames in the same order, and where it was thrown once
     * more from elsewhere, what does not fit is left out.
     */
    static Captured[] align(StackTraceElement[] stack, List<Captured> captured) {
        Captured[] aligned = new Captured[stack.length];
        int next = 0;
        for (Captured frame : captured) {
            int at = find(frame.site(), stack, next, true);
            if (at < 0) { // made on one line and thrown on another
                at = find(frame.site(), stack, next, false);
            }
            if (at >= 0) {
                aligned[at] = frame;
                next = at + 1;
            }
        }
        return aligned;
    }

    private static int find(Site site, StackTraceElement[] stack, int from, boolean onItsLines) {
        for (int i = from; i < stack.length; i++) {
            StackTraceElement place = stack[i];
            if (place.getMethodName().equals(site.method()) && place.getClassName().equals(site.declaring().getName())
                    && (!onItsLines || place.getLineNumber() > 0 && site.lines().get(place.getLineNumber()))) {
                return i;
            }
        }
        return -1;
    }
}
