package io.quarkiverse.flask.runtime.internal.routing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.UrlRule;

/**
 * A parsed rule.
 */
public final class Rule implements UrlRule, Reached {

    private final RuleSpec spec;
    private final RouteOptions options;
    private final Set<String> methods;
    private final Set<String> arguments;
    private final boolean automaticOptions;
    private final boolean pure;
    private final List<RulePart> parts;
    private final UrlTemplate domainTemplate;
    private final UrlTemplate pathTemplate;
    private final Map<String, Converter<?>> converters;
    private final RedirectTarget redirectTarget;
    /** What a match makes of its texts: a name and converter each, then the defaults that have no variable. */
    private final String[] names;
    private final Converter<?>[] convertersInOrder;
    private final Object[] defaultsInOrder;

    private Rule(RuleSpec spec, RouteOptions options, RuleParser parser, UrlTemplate domain, UrlTemplate path,
            RedirectTarget redirectTarget) {
        this.spec = spec;
        this.options = options;
        this.parts = List.copyOf(parser.parts());
        this.converters = Collections.unmodifiableMap(parser.variables());
        this.domainTemplate = domain;
        this.pathTemplate = path;
        this.redirectTarget = redirectTarget;
        this.pure = (redirectTarget == null || redirectTarget.isPure())
                && areBuiltin(converters.values());
        Set<String> all = new LinkedHashSet<>();
        for (String method : spec.methods()) {
            all.add(method.toUpperCase(Locale.ROOT));
        }
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        this.automaticOptions = !Boolean.FALSE.equals(spec.provideAutomaticOptions()) && !all.contains("OPTIONS");
        if (automaticOptions) {
            all.add("OPTIONS");
        }
        this.methods = Collections.unmodifiableSet(all);
        Set<String> allNames = new LinkedHashSet<>(converters.keySet());
        allNames.addAll(spec.defaults().keySet());
        this.arguments = Collections.unmodifiableSet(allNames);
        this.names = allNames.toArray(new String[0]);
        this.convertersInOrder = converters.values().toArray(new Converter<?>[0]);
        this.defaultsInOrder = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            defaultsInOrder[i] = spec.defaults().get(names[i]);
        }
    }

    private static boolean areBuiltin(Collection<Converter<?>> converters) {
        for (Converter<?> converter : converters) {
            if (!(converter instanceof BuiltinConverter)) {
                return false;
            }
        }
        return true;
    }

    /** Parses a rule of a map with Flask's options; throws {@link RuleException} if it is not one. */
    public static Rule parse(RuleSpec spec, Converters converters) {
        return parse(spec, converters, RouteOptions.defaults(), null);
    }

    /**
     * Parses a rule.
     *
     * @param redirectTo makes the target of a redirecting rule from its arguments, or {@code null}
     * @throws RuleException if it is not one
     */
    public static Rule parse(RuleSpec spec, Converters converters, RouteOptions options,
            Function<Map<String, Object>, String> redirectTo) {
        boolean merges = spec.mergeSlashes() == null ? options.mergeSlashes() : spec.mergeSlashes();
        spec.check(options.domains());
        RuleParser parser = new RuleParser(converters);
        List<RuleParser.Piece> domain = parser.parseDomain(spec.domain(options.domains()));
        List<RuleParser.Piece> path = parser.parsePath(merges ? spec.rule().replaceAll("/{2,}", "/") : spec.rule());
        RedirectTarget target = redirectTo != null ? RedirectTarget.of(redirectTo)
                : spec.redirectTo() == null ? null : RedirectTarget.of(spec.redirectTo(), parser.variables());
        return new Rule(spec, options, parser, UrlTemplate.of(domain, parser.variables(), spec.defaults()),
                UrlTemplate.of(path, parser.variables(), spec.defaults()), target);
    }

    /** Returns what the programmer wrote. */
    public RuleSpec spec() {
        return spec;
    }

    /** Tells whether OPTIONS is answered by the dispatcher, not the view. */
    public boolean automaticOptions() {
        return automaticOptions;
    }

    /** Tells whether it redirects to a target of its own. */
    public boolean redirects() {
        return redirectTarget != null;
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
    public Map<String, Converter<?>> converters() {
        return converters;
    }

    @Override
    public String host() {
        return spec.host();
    }

    @Override
    public String subdomain() {
        return spec.subdomain();
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
        return spec.strictSlashes() == null ? options.strictSlashes() : spec.strictSlashes();
    }

    @Override
    public boolean mergeSlashes() {
        return spec.mergeSlashes() == null ? options.mergeSlashes() : spec.mergeSlashes();
    }

    /** The part of its host or subdomain, then those of its path. */
    List<RulePart> parts() {
        return parts;
    }

    RedirectTarget redirectTarget() {
        return redirectTarget;
    }

    /** Tells whether nothing that the application wrote is called while it matches. */
    boolean isPure() {
        return pure;
    }

    /** Tells whether it matches without variables, defaults, and redirects. */
    boolean isPlain() {
        return arguments.isEmpty() && redirectTarget == null && !alias();
    }

    /** Returns the texts of the variables in a domain and path that this rule matches, and then its other defaults. */
    Object[] capture(String domain, String path) {
        Object[] texts = defaultsInOrder.clone();
        int found = 0;
        if (parts.get(0) instanceof RulePart.Dynamic part) {
            part.matcher().capture(domain, 0, domain.length(), texts, 0);
            found = part.matcher().variables();
        }
        int start = 1;
        for (int i = 1; found < convertersInOrder.length; i++) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (parts.get(i) instanceof RulePart.Dynamic part) {
                part.matcher().capture(path, start, part.isFinal() ? path.length() : end, texts, found);
                found += part.matcher().variables();
            }
            start = end + 1;
        }
        return texts;
    }

    /** Makes arguments of texts, in place; throws {@link io.quarkiverse.flask.routing.ValidationException} if one is none. */
    Map<String, Object> convert(Object[] texts) {
        for (int i = 0; i < convertersInOrder.length; i++) {
            Object value = convertersInOrder[i].toJava((String) texts[i]);
            texts[i] = defaultsInOrder[i] == null ? value : defaultsInOrder[i];
        }
        return new Arguments(names, texts);
    }

    /** Tells whether the values and method fit: each argument is given or has a default, and given defaults are equal. */
    boolean suits(Map<String, ?> values, String method) {
        if (method != null && !methods.contains(method)) {
            return false;
        }
        for (String name : names) {
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

    /** As in Python: numbers are equal by value, true and false are 1 and 0, and text is never equal to a number. */
    private static boolean isEqual(Object one, Object other) {
        BigDecimal number = number(one);
        BigDecimal otherNumber = number(other);
        if (number != null && otherNumber != null) {
            return number.compareTo(otherNumber) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        boolean finite = value instanceof Number number && Double.isFinite(number.doubleValue());
        return finite ? new BigDecimal(value.toString()) : null;
    }

    /** Returns the host or subdomain for values that suit, percent-encoded; empty if it answers all. */
    String domain(Map<String, ?> values) {
        return domainTemplate.expand(values);
    }

    /** Returns the path for values that suit, percent-encoded; with one slash at its start, or it would name a host. */
    String path(Map<String, ?> values) {
        return Quoting.withOneLeadingSlash(pathTemplate.expand(values));
    }

    @Override
    public String toString() {
        return rule();
    }
}
