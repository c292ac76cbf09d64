package io.quarkiverse.flask.deployment.console.shop;

class Till {

    private long cents;

    private Till(long cents) {
        this.cents = cents;
    }

    private static Till empty() {
        return new Till(0);
    }

    <T extends Comparable<T>> T first(T a, T b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
