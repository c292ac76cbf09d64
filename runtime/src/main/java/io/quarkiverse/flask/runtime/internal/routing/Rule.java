package io.quarkiverse.flask.runtime.internal.routing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.UrlRule;

/**
 * A parsed rule.
 */
public final class Rule implements UrlRule {

    private final RuleSpec spec;
    private final Set<String> methods;
    private final Set<String> arguments;
    private final boolean automaticOptions;
    private final List<RulePart> parts;
    private final List<RuleParser.Piece> pieces;
    private final Map<String, Converter<?>> converters;

    private Rule(RuleSpec spec, RuleParser parser) {
        this.spec = spec;
        this.parts = List.copyOf(parser.parts());
        this.pieces = List.copyOf(parser.pieces());
        this.converters = Collections.unmodifiableMap(parser.variables());
        Set<String> all = new LinkedHashSet<>();
        spec.methods().forEach(method -> all.add(method.toUpperCase(Locale.ROOT)));
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        this.automaticOptions = !Boolean.FALSE.equals(spec.provideAutomaticOptions()) && !all.contains("OPTIONS");
        if (automaticOptions) {
            all.add("OPTIONS");
        }
        this.methods = Collections.unmodifiableSet(all);
        Set<String> names = new LinkedHashSet<>(converters.keySet());
        names.addAll(spec.defaults().keySet());
        this.arguments = Collections.unmodifiableSet(names);
    }

    /** Parses a rule; throws {@link RuleException} if it is not one. */
    public static Rule parse(RuleSpec spec, Converters converters) {
        String text = Boolean.FALSE.equals(spec.mergeSlashes()) ? spec.rule() : spec.rule().replaceAll("/{2,}", "/");
        RuleParser parser = new RuleParser(text, converters);
        parser.parse();
        for (String method : spec.methods()) {
            if (method.isEmpty()
                    || !method.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0)) {
                throw new RuleException("'%s' is no HTTP method. List methods one by one: methods = { \"GET\", \"POST\" }."
                        .formatted(method));
            }
        }
        return new Rule(spec, parser);
    }

    /** Returns what the programmer wrote. */
    public RuleSpec spec() {
        return spec;
    }

    /** Tells whether OPTIONS is answered by the dispatcher, not the view. */
    public boolean automaticOptions() {
        return automaticOptions;
    }

    /** Returns the type of a variable's values; {@link Object} if its converter does not say. */
    public Class<?> argumentType(String name) {
        return converters.get(name) instanceof BuiltinConverter builtin ? builtin.javaType() : Object.class;
    }

    @Override
    public String rule() {
        return spec.rule();
    }

    @Override
    public String endpoint() {
        return spec.endpoint();
    }

    @Override
    public Set<String> methods() {
        return methods;
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }

    @Override
    public Map<String, Object> defaults() {
        return spec.defaults();
    }

    @Override
    public boolean alias() {
        return spec.alias();
    }

    @Override
    public boolean buildOnly() {
        return spec.buildOnly();
    }

    @Override
    public boolean strictSlashes() {
        return !Boolean.FALSE.equals(spec.strictSlashes());
    }

    boolean strictSlashes(RouteOptions options) {
        return spec.strictSlashes() == null ? options.strictSlashes() : spec.strictSlashes();
    }

    boolean mergeSlashes(RouteOptions options) {
        return spec.mergeSlashes() == null ? options.mergeSlashes() : spec.mergeSlashes();
    }

    List<RulePart> parts() {
        return parts;
    }

    List<RuleParser.Piece> pieces() {
        return pieces;
    }

    Map<String, Converter<?>> converters() {
        return converters;
    }

    /** Tells whether the values and method fit: each argument is given or has a default, and given defaults are equal. */
    boolean suits(Map<String, ?> values, String method) {
        if (method != null && !methods.contains(method)) {
            return false;
        }
        for (String name : arguments) {
            if (!values.containsKey(name) && !defaults().containsKey(name)) {
                return false;
            }
        }
        for (Map.Entry<String, Object> standard : defaults().entrySet()) {
            if (values.containsKey(standard.getKey()) && !isEqual(standard.getValue(), values.get(standard.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether this rule's defaults make it the canonical one of the other's URLs. */
    boolean providesDefaultsFor(Rule other) {
        return !buildOnly() && !defaults().isEmpty() && endpoint().equals(other.endpoint()) && this != other
                && arguments.equals(other.arguments);
    }

    /** Numbers are equal by value, as in Python; text is never equal to a number. */
    private static boolean isEqual(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    /** Returns the path for values that suit, percent-encoded. */
    String path(Map<String, ?> values) {
        StringBuilder out = new StringBuilder();
        for (RuleParser.Piece piece : pieces) {
            if (piece.variable()) {
                Object value = defaults().containsKey(piece.text()) ? defaults().get(piece.text()) : values.get(piece.text());
                out.append(toUrl(converters.get(piece.text()), value));
            } else {
                out.append(Quoting.path(piece.text()));
            }
        }
        return out.toString();
    }

    @SuppressWarnings("unchecked")
    private static String toUrl(Converter<?> converter, Object value) {
        return ((Converter<Object>) converter).toUrl(value);
    }

    /** Returns the values that this rule has no place for. */
    Map<String, Object> unknown(Map<String, ?> values) {
        Map<String, Object> unknown = new LinkedHashMap<>(values);
        unknown.keySet().removeAll(arguments);
        return unknown;
    }

    /** Returns the target of a redirecting rule with the variables' values in it. */
    String redirectTarget(Map<String, Object> values) {
        String target = spec.redirectTo();
        for (Map.Entry<String, Converter<?>> variable : converters.entrySet()) {
            target = target.replace("<" + variable.getKey() + ">", toUrl(variable.getValue(), values.get(variable.getKey())));
        }
        return target;
    }

    @Override
    public String toString() {
        return rule();
    }
}
