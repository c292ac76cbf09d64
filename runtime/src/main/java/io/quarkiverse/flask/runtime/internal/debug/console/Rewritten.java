package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Source with some places written differently.
 *
 * @param source what was written
 * @param text what is compiled
 * @param edits where they differ, in their order
 */
record Rewritten(String source, String text, List<Edit> edits) {

    /** Text instead of what was between two positions. */
    record Edit(int start, int end, String text) {

        private int growth() {
            return text.length() - (end - start);
        }
    }

    static Rewritten of(String source, List<Edit> edits) {
        StringBuilder text = new StringBuilder(source);
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            text.replace(edit.start(), edit.end(), edit.text());
        }
        return new Rewritten(source, text.toString(), new ArrayList<>(edits));
    }

    /** Returns where a position of the source is in the text. */
    int toText(int position) {
        int moved = position;
        for (Edit edit : edits) {
            if (edit.end() <= position) {
                moved += edit.growth();
            }
        }
        return moved;
    }

    /** Returns where a position of the text is in the source; that of the begin for what was not written. */
    int toSource(int position) {
        int growth = 0;
        for (Edit edit : edits) {
            int start = edit.start() + growth;
            if (position < start) {
                break;
            }
            if (position < start + edit.text().length()) {
                return edit.start();
            }
            growth += edit.growth();
        }
        return Math.min(source.length(), Math.max(0, position - growth));
    }
}
