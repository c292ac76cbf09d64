package io.quarkiverse.flask.runtime.internal.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;

/**
 * What Python escapes in text that is to be ASCII: DEL, too.
 */
final class PythonEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7f;

    private final int[] ascii = standardAsciiEscapesForJSON();

    PythonEscapes() {
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return null;
    }
}
