package io.quarkiverse.flask.runtime.internal.debug.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.dev.console.DevConsoleManager;

/**
 * What stays the same from the start of dev mode to its end, however often the application reloads. The classes that made it
 * are gone then, so it holds classes of the JDK only.
 *
 * @param pin what unlocks the consoles unless a setting says otherwise
 * @param key signs cookies
 * @param suffix of the names of cookies, which browsers send to all ports of a host
 * @param wrongPins how many were entered in a row
 * @param said what was logged, by what it is about
 */
record DevelopmentRun(String pin, byte[] key, String suffix, AtomicInteger wrongPins, Map<String, String> said) {

    private static final String GLOBAL = "io.quarkiverse.flask.debugger";
    private static final int KEY_BYTES = 32;
    private static final int SUFFIX_BYTES = 4;

    /** Begins one. */
    static DevelopmentRun begin() {
        return new DevelopmentRun(Pin.random(), random(KEY_BYTES), HexFormat.of().formatHex(random(SUFFIX_BYTES)),
                new AtomicInteger(), new ConcurrentHashMap<>());
    }

    /** Goes on with the run that this process has begun, or begins it. */
    @SuppressWarnings("unchecked")
    static DevelopmentRun continued() {
        Map<String, Object> known = DevConsoleManager.getGlobal(GLOBAL);
        if (known == null) {
            DevelopmentRun run = begin();
            DevConsoleManager.setGlobal(GLOBAL, Map.of("pin", run.pin, "key", run.key, "suffix", run.suffix, "wrongPins",
                    run.wrongPins, "said", run.said));
            return run;
        }
        return new DevelopmentRun((String) known.get("pin"), (byte[]) known.get("key"), (String) known.get("suffix"),
                (AtomicInteger) known.get("wrongPins"), (Map<String, String>) known.get("said"));
    }

    /** Tells whether something is to be logged: it was not yet, or said otherwise. */
    boolean isNews(String about, String text) {
        return !text.equals(said.put(about, text));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "DevelopmentRun";
    }
}
