package io.quarkiverse.flask.deployment;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Route;
import io.smallrye.mutiny.Uni;

/** Views that fail with something in their variables. */
class DebuggedViews {

    record Item(String name, long cents) {
    }

    record Customer(String name, String password, List<Item> items) {
    }

    private static WeakReference<Object> held = new WeakReference<>(null);

    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private int sums;

    @Route("/checkout/<user>")
    String checkout(String user) {
        List<Item> items = List.of(new Item("tea", 450), new Item("<b>milk</b>", 119), new Item("bread", -1));
        customers.put(user, new Customer(user, secret(1), items));
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("gift", true);
        options.put("api_token", secret(2));
        options.put("customer", customers.get(user));
        String password = secret(3);
        return user + password + total(items, options);
    }

    /** Sources are shown. */
    private static String secret(int number) {
        return String.join("-", "never", "shown", String.valueOf(number));
    }

    private String total(List<Item> items, Map<String, Object> options) {
        long sum = 0;
        try {
            for (Item item : items) {
                sum += price(item, options.containsKey("gift") ? 1.25 : 1);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("cannot add up " + items.size() + " items", e);
        } finally {
            sums++;
        }
        return "Total: " + sum;
    }

    private static long price(Item item, double factor) {
        char currency = '€';
        if (item.cents() < 0) {
            throw new IllegalArgumentException("no price for " + item.name() + currency);
        }
        return Math.round(item.cents() * factor);
    }

    @Route("/later/<name>")
    Uni<String> later(String name) {
        return Uni.createFrom().item(name.length()).map(length -> {
            String greeting = "Hello, " + name;
            return greeting.substring(length * 10);
        });
    }

    @Route("/slow")
    String slow() {
        Object text = new Object() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException("no text");
            }
        };
        throw new IllegalStateException("with " + (text == null));
    }

    @Route("/caught")
    String caught() {
        try {
            return hold(new Object());
        } catch (IllegalStateException e) {
            return "caught";
        }
    }

    private static String hold(Object secret) {
        held = new WeakReference<>(secret);
        throw new IllegalStateException("caught by the view");
    }

    @Route("/held")
    String held() {
        System.gc();
        return String.valueOf(held.get() != null);
    }
}
