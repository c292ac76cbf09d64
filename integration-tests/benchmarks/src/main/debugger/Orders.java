package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkiverse.flask.Route;

/**
 * Views that work as those of applications do, for the benchmark of dev mode.
 */
class Orders {

    private static final int ORDERS = 60;
    private static final int ATTEMPTS = 1000;
    private static final List<String> COUNTRIES = List.of("at", "ch", "de", "fr");

    public record Line(String article, int quantity, BigDecimal price) {

        public BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    public record Order(int number, String country, List<Line> lines) {

        public BigDecimal total() {
            BigDecimal sum = BigDecimal.ZERO;
            for (Line line : lines) {
                sum = sum.add(line.total());
            }
            return withTax(sum);
        }

        private BigDecimal withTax(BigDecimal net) {
            BigDecimal rate = taxRate(country);
            return net.add(net.multiply(rate)).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private static BigDecimal taxRate(String country) {
        return switch (country) {
            case "ch" -> new BigDecimal("0.081");
            case "de" -> new BigDecimal("0.19");
            default -> new BigDecimal("0.20");
        };
    }

    private List<Order> orders(int seed) {
        List<Order> orders = new ArrayList<>();
        for (int number = 0; number < ORDERS; number++) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i <= number % 5; i++) {
                int cents = (seed * 31 + number * 17 + i * 7) % 10_000;
                lines.add(new Line("article " + i, i + 1, BigDecimal.valueOf(cents, 2)));
            }
            orders.add(new Order(number, COUNTRIES.get(number % COUNTRIES.size()), lines));
        }
        orders.sort(Comparator.comparing(Order::total).reversed());
        return orders;
    }

    @Route("/orders/<int:seed>")
    String page(int seed) {
        return renderTemplate("orders.html", "orders", orders(seed));
    }

    @Route("/orders/<int:seed>.json")
    Map<String, Object> json(int seed) {
        List<Order> orders = orders(seed);
        Map<String, BigDecimal> countries = orders.stream().collect(
                Collectors.groupingBy(Order::country, LinkedHashMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Order::total, BigDecimal::add)));
        return Map.of("orders", orders, "countries", countries);
    }

    @Route("/orders/refused")
    String refused() {
        int refused = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            String text = "order " + i;
            try {
                refused -= quantity(text);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        return refused + " refused";
    }

    private int quantity(String text) {
        String number = text.substring(text.indexOf(' ') + 1);
        return checked(number, number.length());
    }

    private int checked(String number, int length) {
        long limit = 10L * length;
        int value = Integer.parseInt(number);
        if (value < limit * 1000) {
            throw new IllegalArgumentException("too few: " + number);
        }
        return value;
    }
}
