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
        name = String.join("_", name.strip().split("\\s+")).replaceAll("[^A-Za-z0-9_.-]", "").replaceAll("^[._]+|[._]+$", "");
        if (WINDOWS && DEVICES.contains(name.split("\\.", 2)[0].toUpperCase(Locale.ROOT))) {
            return "_" + name;
        }
        return name;
    }
}
