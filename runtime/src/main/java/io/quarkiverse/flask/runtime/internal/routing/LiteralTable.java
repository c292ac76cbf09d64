package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Literal segments and where they lead: a hash table that is asked with a region of a path, so that nothing is copied.
 */
final class LiteralTable {

    private static final int INITIAL_CAPACITY = 4;
    /** Spreads hashes that are close to each other, as those of numbered names are (Knuth's multiplicative hashing). */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private String[] keys = new String[INITIAL_CAPACITY];
    private int[] hashes = new int[INITIAL_CAPACITY];
    private RouteTree.Node[] nodes = new RouteTree.Node[INITIAL_CAPACITY];
    private int size;

    /** Returns where the region leads, or {@code null}. */
    RouteTree.Node get(String path, int start, int end) {
        if (size == 0) {
            return null;
        }
        int hash = hash(path, start, end);
        int mask = keys.length - 1;
        for (int i = index(hash); keys[i] != null; i = i + 1 & mask) {
            if (hashes[i] == hash && keys[i].length() == end - start && path.startsWith(keys[i], start)) {
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

    /** Returns the segments, sorted. */
    List<String> texts() {
        return Arrays.stream(keys).filter(Objects::nonNull).sorted().toList();
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
        hashes = new int[oldKeys.length * 2];
        nodes = new RouteTree.Node[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldNodes[i]);
            }
        }
    }

    private void put(String key, RouteTree.Node node) {
        int hash = hash(key, 0, key.length());
        int i = index(hash);
        while (keys[i] != null) {
            i = i + 1 & keys.length - 1;
        }
        keys[i] = key;
        hashes[i] = hash;
        nodes[i] = node;
    }

    private int index(int hash) {
        return hash * GOLDEN_RATIO >>> Integer.numberOfLeadingZeros(keys.length) + 1;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
