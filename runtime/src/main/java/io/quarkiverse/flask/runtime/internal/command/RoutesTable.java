package io.quarkiverse.flask.runtime.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.config.RouteOrder;

/**
 * The table of rules, to the character as {@code flask routes} prints it.
 */
public final class RoutesTable {

    private static final Set<String> BY_THEMSELVES = Set.of("HEAD", "OPTIONS");
    /** Python orders text by code points. */
    private static final Comparator<String> TEXT = Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);

    private RoutesTable() {
    }

    /** Returns the lines of the table as the command prints it without options. */
    public static List<String> lines(UrlMap map) {
        return lines(map, RouteOrder.ENDPOINT, false);
    }

    /**
     * Returns the lines of the table; they end in spaces where cells are shorter than their column.
     *
     * @param allMethods whether {@code HEAD} and {@code OPTIONS} are listed, too
     */
    public static List<String> lines(UrlMap map, RouteOrder order, boolean allMethods) {
        List<UrlRule> rules = byEndpoint(map);
        if (rules.isEmpty()) {
            return List.of("No routes were registered.");
        }
        boolean hosts = rules.stream().anyMatch(rule -> rule.host() != null);
        boolean domains = rules.stream().anyMatch(rule -> !domain(rule, hosts).isEmpty());
        List<RouteOrder> columns = domains
                ? List.of(RouteOrder.ENDPOINT, RouteOrder.METHODS, RouteOrder.DOMAIN, RouteOrder.RULE)
                : List.of(RouteOrder.ENDPOINT, RouteOrder.METHODS, RouteOrder.RULE);
        List<List<String>> rows = new ArrayList<>();
        for (UrlRule rule : rules) {
            rows.add(columns.stream().map(column -> cell(rule, column, hosts, allMethods)).toList());
        }
        if (columns.contains(order)) {
            rows.sort(Comparator.comparing(row -> row.get(columns.indexOf(order)), TEXT));
        }
        rows.add(0, columns.stream().map(column -> header(column, hosts)).toList());
        return formatted(rows);
    }

    /** Flask lists the rules of an endpoint together, however the table is sorted. */
    private static List<UrlRule> byEndpoint(UrlMap map) {
        Map<String, List<UrlRule>> byEndpoint = new LinkedHashMap<>();
        map.rules().forEach(rule -> byEndpoint.computeIfAbsent(rule.endpoint(), map::rules));
        return byEndpoint.values().stream().flatMap(List::stream).toList();
    }

    private static String header(RouteOrder column, boolean hosts) {
        return switch (column) {
            case ENDPOINT -> "Endpoint";
            case METHODS -> "Methods";
            case DOMAIN -> hosts ? "Host" : "Subdomain";
            case RULE, MATCH -> "Rule";
        };
    }

    private static String cell(UrlRule rule, RouteOrder column, boolean hosts, boolean allMethods) {
        return switch (column) {
            case ENDPOINT -> rule.endpoint();
            case METHODS -> rule.methods().stream().filter(method -> allMethods || !BY_THEMSELVES.contains(method)).sorted(TEXT)
                    .collect(Collectors.joining(", "));
            case DOMAIN -> domain(rule, hosts);
            case RULE, MATCH -> rule.rule();
        };
    }

    private static String domain(UrlRule rule, boolean hosts) {
        String domain = hosts ? rule.host() : rule.subdomain();
        return domain == null ? "" : domain;
    }

    private static List<String> formatted(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        ToIntFunction<String> width = text -> text.codePointCount(0, text.length());
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths[i] = rows.stream().map(row -> row.get(column)).mapToInt(width).max().orElse(0);
        }
        rows.add(1, Arrays.stream(widths).mapToObj("-"::repeat).toList());
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                cells.add(row.get(i) + " ".repeat(widths[i] - width.applyAsInt(row.get(i))));
            }
            lines.add(String.join("  ", cells));
        }
        return lines;
    }
}
