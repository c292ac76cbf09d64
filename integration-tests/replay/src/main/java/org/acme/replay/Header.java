package org.acme.replay;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * One header line of an answer; the name is in lower case.
 */
record Header(String name, String value) {

    Header {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Reads the recorded form, {@code ["content-type", "text/html"]}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Header of(List<String> nameAndValue) {
        return new Header(nameAndValue.get(0), nameAndValue.get(1));
    }
}
