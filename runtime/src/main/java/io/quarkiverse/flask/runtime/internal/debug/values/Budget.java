package io.quarkiverse.flask.runtime.internal.debug.values;

/**
 * What is left of the values and characters that an inspector may show.
 */
final class Budget {

    private final int nodesOfOne;
    private int nodes;
    private int nodesOfThis;
    private int characters;

    Budget(Settings settings) {
        nodesOfOne = settings.maxNodesOfOne();
        nodes = settings.maxNodes();
        characters = settings.maxCharacters();
    }

    /** Begins with a value of its own: no value takes what others need. */
    void begin() {
        nodesOfThis = nodesOfOne;
    }

    void spendNode() {
        nodes--;
        nodesOfThis--;
    }

    void spendText(String text) {
        characters -= text.length();
    }

    /** Returns whether there is nothing left for anybody. */
    boolean isSpent() {
        return nodes < 0 || characters <= 0;
    }

    /** Returns whether a value may have one more child. */
    boolean allowsChild() {
        return nodes > 0 && nodesOfThis > 0 && characters > 0;
    }
}
