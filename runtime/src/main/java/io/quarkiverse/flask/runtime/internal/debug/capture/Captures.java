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
    /** Whether any request runs, for a look without the lock. */
    private static volatile boolean asked;
    private static long clock;
    private static int newest;

    private Captures() {
    }

    /** The frames that an exception has passed. */
    private static final class Passage extends WeakReference<Throwable> {

        private final int hash;
        private final long since;
        private final List<Captured> frames = new ArrayList<>(4);

        Passage(Throwable thrown, int hash, long since) {
            super(thrown);
            this.hash = hash;
            this.since = since;
        }

        /** The hash is compared first: it is faster to get at than what a reference refers to. */
        boolean isOf(Throwable thrown, int hash) {
            return this.hash == hash && refersTo(thrown);
        }
    }

    /** Takes note of a request: from now on it may be asked what its exceptions passed. */
    public static synchronized void began(Object request) {
        RUNNING.put(request, ++clock);
        forget();
    }

    /** Forgets what only this request could ask for. */
    public static synchronized void ended(Object request) {
        RUNNING.remove(request);
        forget();
    }

    /** Also what requests could ask for that are garbage by now, and the frames of exceptions that are. */
    private static void forget() {
        long oldest = Long.MAX_VALUE;
        for (long began : RUNNING.values()) {
            oldest = Math.min(oldest, began);
        }
        asked = oldest < Long.MAX_VALUE;
        for (int i = 0; i < PASSAGES.length; i++) {
            if (PASSAGES[i] != null && (PASSAGES[i].since < oldest || PASSAGES[i].refersTo(null))) {
                PASSAGES[i] = null;
            }
        }
    }

    /** Forgets everything, when the application ends. */
    public static synchronized void clear() {
        RUNNING.clear();
        asked = false;
        Arrays.fill(PASSAGES, null);
    }

    /** Returns the frames that an exception has passed, the innermost first. */
    public static synchronized List<Captured> of(Throwable thrown) {
        Passage passage = passage(thrown, System.identityHashCode(thrown));
        return passage == null ? List.of() : List.copyOf(passage.frames);
    }

    static void add(Throwable thrown, Site site, Object[] values) {
        if (asked) {
            add(thrown, System.identityHashCode(thrown), new Captured(site, values));
        }
    }

    private static synchronized void add(Throwable thrown, int hash, Captured frame) {
        if (!asked) {
            return;
        }
        Passage passage = passage(thrown, hash);
        if (passage == null) {
            passage = new Passage(thrown, hash, clock);
            newest = (newest + 1) % PASSAGES.length;
            PASSAGES[newest] = passage;
        }
        if (passage.frames.size() < MAX_FRAMES) {
            passage.frames.add(frame);
        }
    }

    /** The newest is the likeliest: exceptions seldom fly at the same time. */
    private static Passage passage(Throwable thrown, int hash) {
        for (int i = 0; i < PASSAGES.length; i++) {
            Passage passage = PASSAGES[(newest + PASSAGES.length - i) % PASSAGES.length];
            if (passage != null && passage.isOf(thrown, hash)) {
                return passage;
            }
        }
        return null;
    }
}
