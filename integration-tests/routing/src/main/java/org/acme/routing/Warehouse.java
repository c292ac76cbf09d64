package org.acme.routing;

import java.util.List;

import jakarta.inject.Singleton;

@Singleton
class Warehouse {

    private static final List<Item> ITEMS = List.of(
            new Item(1, "Spade", List.of("garden", "tools")),
            new Item(2, "Rake", List.of("garden")),
            new Item(3, "Hammer", List.of("tools")));

    List<Item> items() {
        return ITEMS;
    }

    Item find(int id) {
        return ITEMS.stream().filter(item -> item.id() == id).findFirst().orElse(null);
    }

    boolean knowsTag(String tag) {
        return ITEMS.stream().anyMatch(item -> item.tags().contains(tag));
    }
}
