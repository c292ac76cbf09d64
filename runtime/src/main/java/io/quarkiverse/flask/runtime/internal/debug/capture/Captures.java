package io.quarkiverse.flask.runtime.internal.debug.capture;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What the frames held that the last exceptions passed, as long as requests run.
 * <p>
 * Most of them are caught by the application, and nobody asks for them: of each exception so many frames are kept, of all of
 * them so many exceptions, and none once the requests are answered that ran while it flew.
 */
public final class Captures {

    /** Where the build keeps the names of the methods that are too big to be watched. */
    public static final String LEFT_ALONE = "io.quarkiverse.flask.unwatched-methods";

    /** Of endless recursions the innermost frames are enough. */
    static final int MAX_FRAMES = 100;
    static final int MAX_EXCEPTIONS = 64;

    private static final Passage[] PASSAGES = new Passage[MAX_EXCEPTIONS];
    /** When each running request began; weak, since a client may never let one end. */
    private static final Map<Object, Long> RUNNING = new WeakHashMap<>();
    private static long clock;
    private static int newest;

    private Captures() {
    }

    /** The frames that an exception has passed. */
    private static final class Passage extends WeakReference<Throwable> {

        private final long since;
        private final List<Captured> frames = new ArrayList<>(4);

        Passage(Throwable thrown, long since) {
            super(thrown);
            this.since = since;
        }
    }

    /** Takes note of a request: from now on it may be asked what its exceptions passed. */
    public static synchronized void began(Object request) {
        RUNNING.put(request, ++clock);
    }

    /** Forgets what only this request could ask for. */
    public static synchronized void ended(Object request) {
        RUNNING.remove(request);
        long oldest = RUNNING.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        for (int i = 0; i < PASSAGES.length; i++) {
            if (PASSAGES[i] != null && PASSAGES[i].since < oldest) {
                PASSAGES[i] = null;
            }
        }
    }

    /** Forgets everything, when the application ends. */
    public static synchronized void clear() {
        RUNNING.clear();
        Arrays.fill(PASSAGES, null);
    }

    /** Returns the frames that an exception has passed, the innermost first. */
    public static synchronized List<Captured> of(Throwable thrown) {
        Passage passage = passage(thrown);
        return passage == null ? List.of() : List.copyOf(passage.frames);
    }

    static synchronized void add(Throwable thrown, Site site, Object[] values) {
        if (RUNNING.isEmpty()) {
            return;
        }
        Passage passage = passage(thrown);
        if (passage == null) {
            passage = new Passage(thrown, clock);
            newest = (newest + 1) % PASSAGES.length;
            PASSAGES[newest] = passage;
        }
        if (passage.frames.size() < MAX_FRAMES) {
            passage.frames.add(new Captured(site, values));
        }
    }

    /** The newest is the likeliest: exceptions seldom fly at the same time. */
    private static Passage passage(Throwable thrown) {
        for (int i = 0; i < PASSAGES.length; i++) {
            Passage passage = PASSAGES[(newest + PASSAGES.length - i) % PASSAGES.length];
            if (passage != null && passage.refersTo(thrown)) {
                return passage;
            }
        }
        return null;
    }
}
