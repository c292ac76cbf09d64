package io.quarkiverse.flask;

import java.io.File;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * File names from clients, made safe as Werkzeug makes them.
 */
final class SecureFilename {

    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("CON", "AUX", "PRN", "NUL", "COM1", "COM2", "COM3", "COM4", "LPT1",
            "LPT2",
            "LPT3");
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private SecureFilename() {
    }

    static String of(String filename) {
        String ascii = Normalizer.normalize(filename, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7F]", "");
        String name = ascii.replace('/', ' ');
        name = WINDOWS ? name.replace('\\', ' ') : name;
        name = String.join("_", name.strip().split("\\s+")).replaceAll("[^A-Za-z0-9_.-]", "");
        name = stripped(name);
        if (WINDOWS && DEVICES.contains(name.split("\\.", 2)[0].toUpperCase(Locale.ROOT))) {
            return "_" + name;
        }
        return name;
    }

    /** By hand: an expression for the end tries each run of dots within a name from each of its dots. */
    private static String stripped(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isMark(name.charAt(start))) {
            start++;
        }
        while (end > start && isMark(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '_';
    }
}
