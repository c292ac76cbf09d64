package io.quarkiverse.flask.runtime.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.runtime.config.RouteOrder;
import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.DomainMatching;
import io.quarkiverse.flask.runtime.internal.routing.RouteOptions;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * Compares tables with those that {@code flask routes} printed; {@code src/test/flask/record_routes.py} recorded them.
 */
class RoutesTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aTableIsWhatFlaskPrints() throws IOException {
        DomainMatching matching = DomainMatching.NONE;
        List<Rule> rules = new ArrayList<>();
        Map<String, List<String>> recorded = new LinkedHashMap<>();
        Map<String, List<String>> printed = new LinkedHashMap<>();
        List<String> answer = List.of();
        for (String line : recording()) {
            String[] fields = line.split("\t", -1);
            switch (line.charAt(0)) {
                case 'M' -> {
                    matching = DomainMatching.valueOf(fields[1].toUpperCase(Locale.ROOT));
                    rules.clear();
                }
                case 'R' -> rules.add(rule(fields, matching));
                case '$' -> {
                    UrlMap map = Routes.of(rules, RouteOptions.defaults(matching));
                    String call = matching + " " + rules.size() + " " + line;
                    answer = recorded.computeIfAbsent(call, missing -> new ArrayList<>());
                    printed.put(call, RoutesTable.lines(map, RouteOrder.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                            Boolean.parseBoolean(fields[2])));
                }
                case '|' -> answer.add(line.substring(1));
                default -> assertThat(line).startsWith("# Flask 3.1");
            }
        }
        assertThat(printed).hasSize(40).isEqualTo(recorded);
    }

    @SuppressWarnings("unchecked")
    private static Rule rule(String[] fields, DomainMatching matching) throws IOException {
        String domain = fields[4].isEmpty() ? null : fields[4];
        RuleSpec spec = new RuleSpec(fields[1], fields[2], Set.copyOf(JSON.readValue(fields[3], List.class)),
                JSON.readValue(fields[5], Map.class), matching == DomainMatching.HOST ? domain : null,
                matching == DomainMatching.SUBDOMAIN ? domain : null, null, null, null, false, false, null);
        return Rule.parse(spec, Converters.builtin(), RouteOptions.defaults(matching), null);
    }

    private static List<String> recording() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RoutesTableTest.class.getResourceAsStream("/flask/routes.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
