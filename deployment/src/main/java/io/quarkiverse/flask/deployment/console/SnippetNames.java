package io.quarkiverse.flask.deployment.console;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/**
 * Names what JShell compiled as classes of the frame's package, where they may use what is not public.
 */
final class SnippetNames extends Remapper {

    /** Where JShell compiles. */
    static final String PACKAGE = "REPL/";
    private static final String PREFIX = PACKAGE + "$JShell$";

    private final String prefix;

    /**
     * Starts the names.
     *
     * @param prefix of the classes of one console, with its package: {@code com/example/$Console1$}
     */
    SnippetNames(String prefix) {
        super(Opcodes.ASM9);
        this.prefix = prefix;
    }

    boolean isSnippet(String renamed) {
        return renamed.startsWith(prefix);
    }

    @Override
    public String map(String internalName) {
        if (internalName.startsWith(PREFIX)) {
            return prefix + internalName.substring(PREFIX.length());
        }
        boolean unnamed = prefix.indexOf('/') < 0 && internalName.startsWith(PACKAGE);
        return unnamed ? internalName.substring(PACKAGE.length()) : internalName;
    }
}
