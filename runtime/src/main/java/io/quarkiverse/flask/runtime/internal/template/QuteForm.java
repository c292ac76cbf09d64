package io.quarkiverse.flask.runtime.internal.template;

/**
 * What to write in Qute for a construct of Jinja.
 *
 * @param text what to write; empty if there is nothing to write
 * @param note what else there is to know, or to do; may be empty
 */
record QuteForm(String text, String note) {

    static QuteForm of(String text) {
        return new QuteForm(text, "");
    }

    static QuteForm nothing(String instead) {
        return new QuteForm("", instead);
    }

    @Override
    public String toString() {
        if (text.isEmpty()) {
            return note;
        }
        return note.isEmpty() ? "write " + text : "write " + text + ", " + note;
    }
}
