package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Literal segments and where they lead: a hash table that is asked with a region of a path, so that nothing is copied.
 */
final class LiteralTable {

    private static final int INITIAL_CAPACITY = 4;

    private String[] keys = new String[INITIAL_CAPACITY];
    private RouteTree.Node[] nodes = new RouteTree.Node[INITIAL_CAPACITY];
    private int size;

    /** Returns where the region leads, or {@code null}. */
    RouteTree.Node get(String path, int start, int end) {
        if (size == 0) {
            return null;
        }
        int length = end - start;
        int mask = keys.length - 1;
        for (int i = spread(hash(path, start, end)) & mask; keys[i] != null; i = i + 1 & mask) {
            if (keys[i].length() == length && path.startsWith(keys[i], start)) {
                return nodes[i];
            }
        }
        return null;
    }

    RouteTree.Node getOrAdd(String key) {
        RouteTree.Node present = get(key, 0, key.length());
        if (present != null) {
            return present;
        }
        if (++size * 2 > keys.length) {
            grow();
        }
        RouteTree.Node added = new RouteTree.Node();
        put(key, added);
        return added;
    }

    boolean isEmpty() {
        return size == 0;
    }

    List<RouteTree.Node> nodes() {
        List<RouteTree.Node> present = new ArrayList<>(size);
        for (RouteTree.Node node : nodes) {
            if (node != null) {
                present.add(node);
            }
        }
        return present;
    }

    private void grow() {
        String[] oldKeys = keys;
        RouteTree.Node[] oldNodes = nodes;
        keys = new String[oldKeys.length * 2];
        nodes = new RouteTree.Node[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldNodes[i]);
            }
        }
    }

    private void put(String key, RouteTree.Node node) {
        int mask = keys.length - 1;
        int i = spread(hash(key, 0, key.length())) & mask;
        while (keys[i] != null) {
            i = i + 1 & mask;
        }
        keys[i] = key;
        nodes[i] = node;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }
}
