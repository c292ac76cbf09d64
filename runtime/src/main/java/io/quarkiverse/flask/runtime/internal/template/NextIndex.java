package io.quarkiverse.flask.runtime.internal.template;

/**
 * Where a text stands next; looks at each place once, as long as it is asked in order.
 */
final class NextIndex {

    private final String text;
    private final String sought;
    private int known = -2;

    NextIndex(String text, String sought) {
        this.text = text;
        this.sought = sought;
    }

    int from(int from) {
        if (known != -1 && known < from) {
            known = text.indexOf(sought, from);
        }
        return known;
    }
}
