package io.quarkiverse.flask.runtime.internal.http;

import java.nio.charset.StandardCharsets;

/**
 * Finds the lines {@code --boundary} of a multipart body in time linear to its length, whatever it holds, through a window
 * of a few kilobytes.
 */
final class Delimiters {

    private static final int WINDOW = 64 * 1024;

    private final Content content;
    private final byte[] mark;
    private final int[] borders;
    private final byte[] window;
    private long windowStart;
    private int windowSize;

    /**
     * A line that separates parts.
     *
     * @param start where it starts, with the line break before it
     * @param end where what follows starts
     * @param last whether no part follows
     */
    record Delimiter(long start, long end, boolean last) {
    }

    Delimiters(Content content, String boundary) {
        this.content = content;
        this.mark = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.borders = borders(mark);
        this.window = new byte[(int) Math.min(Math.max(WINDOW, 8 * mark.length), content.length())];
    }

    /**
     * Returns the next delimiter, or {@code null}.
     *
     * @param from where to look
     * @param atLineStart whether only what follows a line break counts: all but the first
     */
    Delimiter next(long from, boolean atLineStart) {
        int matched = 0;
        for (long at = from; at < content.length(); at++) {
            int next = at(at);
            while (matched > 0 && mark[matched] != next) {
                matched = borders[matched - 1];
            }
            if (mark[matched] == next) {
                matched++;
            }
            if (matched == mark.length) {
                matched = borders[matched - 1];
                Delimiter found = delimiter(from, at + 1 - mark.length, at + 1, atLineStart);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Returns a byte, or -1 after the end. */
    int at(long position) {
        if (position < windowStart || position >= windowStart + windowSize) {
            if (position >= content.length()) {
                return -1;
            }
            // some bytes before stay, for a look back to where the mark starts
            windowStart = Math.max(0, position - window.length / 4);
            windowSize = content.read(windowStart, window, 0, window.length);
        }
        return window[(int) (position - windowStart)];
    }

    /** Returns the length of the line break at a position, 0 if there is none. */
    int lineBreak(long position) {
        int first = at(position);
        return first == '\r' && at(position + 1) == '\n' ? 2 : first == '\r' || first == '\n' ? 1 : 0;
    }

    private Delimiter delimiter(long from, long start, long afterMark, boolean atLineStart) {
        long before = start;
        if (start > from && (at(start - 1) == '\n' || at(start - 1) == '\r')) {
            before--;
            if (before > from && at(before) == '\n' && at(before - 1) == '\r') {
                before--;
            }
        }
        if (before == start && atLineStart) {
            return null;
        }
        boolean last = at(afterMark) == '-' && at(afterMark + 1) == '-';
        long end = last ? afterMark + 2 : afterMark;
        while (isBlank(at(end))) {
            end++;
        }
        int lineBreak = lineBreak(end);
        return last || lineBreak > 0 ? new Delimiter(before, end + lineBreak, last) : null;
    }

    private static boolean isBlank(int next) {
        return next == ' ' || next == '\t' || next == 0x0B || next == '\f';
    }

    /** For each prefix, the length of its longest proper prefix that it ends with (Knuth, Morris, Pratt). */
    private static int[] borders(byte[] mark) {
        int[] borders = new int[mark.length];
        int length = 0;
        for (int i = 1; i < mark.length; i++) {
            while (length > 0 && mark[i] != mark[length]) {
                length = borders[length - 1];
            }
            if (mark[i] == mark[length]) {
                length++;
            }
            borders[i] = length;
        }
        return borders;
    }
}
