package io.quarkiverse.flask.deployment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;
import io.quarkiverse.flask.runtime.internal.routing.Rule;

/**
 * The parameters of a view against the variables of its rules.
 */
final class ViewParameters {

    private static final Map<String, Parameter.Type> TYPES = Map.ofEntries(
            Map.entry("int", Parameter.Type.INT), Map.entry("java.lang.Integer", Parameter.Type.INT),
            Map.entry("long", Parameter.Type.LONG), Map.entry("java.lang.Long", Parameter.Type.LONG),
            Map.entry("java.math.BigInteger", Parameter.Type.BIG_INTEGER),
            Map.entry("double", Parameter.Type.DOUBLE), Map.entry("java.lang.Double", Parameter.Type.DOUBLE),
            Map.entry("float", Parameter.Type.FLOAT), Map.entry("java.lang.Float", Parameter.Type.FLOAT),
            Map.entry("java.lang.String", Parameter.Type.STRING), Map.entry("java.lang.CharSequence", Parameter.Type.STRING),
            Map.entry("java.lang.Object", Parameter.Type.AS_IS), Map.entry("java.lang.Number", Parameter.Type.AS_IS),
            Map.entry("java.util.UUID", Parameter.Type.AS_IS),
            Map.entry("boolean", Parameter.Type.BOOLEAN), Map.entry("java.lang.Boolean", Parameter.Type.BOOLEAN));

    /** What the values of a converter can become. */
    private static final Map<Class<?>, Set<String>> TAKES = Map.of(
            String.class, Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object"),
            BigInteger.class, Set.of("int", "java.lang.Integer", "long", "java.lang.Long", "java.math.BigInteger",
                    "java.lang.Number", "double", "java.lang.Double", "java.lang.String", "java.lang.Object"),
            Double.class, Set.of("double", "java.lang.Double", "float", "java.lang.Float", "java.lang.Number",
                    "java.lang.String", "java.lang.Object"),
            UUID.class, Set.of("java.util.UUID", "java.lang.String", "java.lang.Object"));

    private final IndexView index;
    private final boolean variablesMayBeTakenAway;
    private final List<String> problems;
    private final Map<String, MethodParameterInfo> arguments = new LinkedHashMap<>();
    private final List<MethodParameterInfo> parameters;
    private final Map<String, String> variableOf = new LinkedHashMap<>();
    private final Set<String> missingSomewhere = new HashSet<>();
    private final List<String> checkedRules = new ArrayList<>();

    ViewParameters(MethodInfo method, IndexView index, List<String> problems) {
        this.index = index;
        this.variablesMayBeTakenAway = !index.getAnnotations(FlaskDotNames.URL_VALUE_PREPROCESSOR).isEmpty();
        this.problems = problems;
        this.parameters = method.parameters();
        for (MethodParameterInfo parameter : parameters) {
            if (FlaskDotNames.CONTEXT_TYPES.containsKey(parameter.type().name())) {
                continue;
            }
            if (parameter.name() == null) {
                problems.add("its parameters have no names in the class file. Compile with -parameters.");
                return;
            }
            arguments.put(parameter.name(), parameter);
        }
    }

    /** Checks one rule of the view: each variable has its parameter, and the parameter can take its values. */
    void check(Rule rule) {
        checkedRules.add(rule.rule());
        Set<String> bound = new HashSet<>();
        Set<String> names = new TreeSet<>(rule.arguments());
        names.addAll(rule.defaults().keySet());
        for (String variable : names) {
            String parameter = parameterFor(variable);
            if (parameter == null) {
                if (!rule.buildOnly() && !rule.redirects() && !variablesMayBeTakenAway) {
                    problems.add(
                            "the rule '%s' has the variable <%s>, but the method has no parameter '%s'. Add it, or rename one."
                                    .formatted(rule.rule(), variable, camelCase(variable)));
                }
                continue;
            }
            bound.add(parameter);
            variableOf.put(parameter, variable);
            if (!rule.defaults().containsKey(variable)) {
                checkType(rule, variable, arguments.get(parameter).type());
            }
        }
        for (String parameter : arguments.keySet()) {
            if (!bound.contains(parameter)) {
                missingSomewhere.add(parameter);
            }
        }
    }

    private void checkType(Rule rule, String variable, Type type) {
        if (rule.converters().get(variable) instanceof DeclaredConverter declared) {
            if (!Methods.mayTake(type, declared.valueType(), index)) {
                problems.add(("the parameter '%s' is a %s, but <%s> of the rule '%s' gives %s, the type of the converter '%s'. "
                        + "Declare it as that.").formatted(parameterFor(variable), type.name(), variable, rule.rule(),
                                declared.valueType(), declared.name()));
            }
            return;
        }
        Class<?> given = rule.argumentType(variable);
        Set<String> taken = TAKES.get(given);
        if (taken != null && !taken.contains(type.name().toString())) {
            problems.add(
                    "the parameter '%s' is a %s, but <%s> of the rule '%s' gives %s. Declare it as %s, or use another converter."
                            .formatted(parameterFor(variable), type.name(), variable, rule.rule(), article(given),
                                    natural(given)));
        }
    }

    /** Returns where each parameter gets its value; call it once every rule is checked. */
    List<Parameter> bindings() {
        List<Parameter> bindings = new ArrayList<>();
        for (MethodParameterInfo parameter : parameters) {
            Parameter.Source source = FlaskDotNames.CONTEXT_TYPES.get(parameter.type().name());
            if (source != null) {
                bindings.add(new Parameter(source, "", Parameter.Type.AS_IS));
                continue;
            }
            String name = String.valueOf(parameter.name());
            Parameter.Type type = TYPES.getOrDefault(parameter.type().name().toString(), Parameter.Type.AS_IS);
            bindings.add(new Parameter(Parameter.Source.ARGUMENT, variableOf.getOrDefault(name, name), type));
            checkBound(name, parameter.type());
        }
        return bindings;
    }

    private void checkBound(String name, Type type) {
        if (checkedRules.isEmpty()) {
            return;
        }
        if (!variableOf.containsKey(name)) {
            problems.add(("the parameter '%s' has no variable: none of the rules %s has <%s>. Add the variable, or remove the "
                    + "parameter; a view may also take Request, Session, Globals, FlaskApp and RoutingContext.")
                    .formatted(name, checkedRules, snakeCase(name)));
        } else if (missingSomewhere.contains(name) && type.kind() == Type.Kind.PRIMITIVE) {
            problems.add(("the parameter '%s' is a primitive %s, but not every rule of %s has <%s>. Declare it as %s, which "
                    + "may be null, or give that rule a default: defaults = @Arg(name = \"%s\", value = \"…\").")
                    .formatted(name, type.name(), checkedRules, variableOf.get(name), boxed(type), variableOf.get(name)));
        }
    }

    /** Converts the text of a default to what the parameter takes; a problem leaves the text. */
    Object converted(String variable, String text) {
        String parameter = parameterFor(variable);
        if (parameter == null) {
            return text;
        }
        Type type = arguments.get(parameter).type();
        try {
            return switch (type.name().toString()) {
                case "int", "java.lang.Integer" -> Integer.valueOf(text);
                case "long", "java.lang.Long" -> Long.valueOf(text);
                case "double", "java.lang.Double", "float", "java.lang.Float" -> Double.valueOf(text);
                case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
                default -> text;
            };
        } catch (NumberFormatException e) {
            problems.add("the default '%s' of <%s> is not %s, which the parameter '%s' takes.".formatted(text, variable,
                    type.name(), parameter));
            return text;
        }
    }

    private String parameterFor(String variable) {
        return arguments.containsKey(variable) ? variable
                : arguments.containsKey(camelCase(variable)) ? camelCase(variable) : null;
    }

    static String camelCase(String snakeCase) {
        StringBuilder out = new StringBuilder(snakeCase.length());
        for (int i = 0; i < snakeCase.length(); i++) {
            char c = snakeCase.charAt(i);
            if (c == '_' && i > 0 && i + 1 < snakeCase.length()) {
                out.append(Character.toUpperCase(snakeCase.charAt(++i)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String article(Class<?> type) {
        return type == BigInteger.class ? "an integer" : "a " + type.getSimpleName();
    }

    private static String natural(Class<?> type) {
        return type == BigInteger.class ? "int, long or BigInteger" : type == Double.class ? "double" : type.getSimpleName();
    }

    private static String boxed(Type type) {
        return switch (type.name().toString()) {
            case "int" -> "Integer";
            case "boolean" -> "Boolean";
            default -> Character.toUpperCase(type.name().toString().charAt(0)) + type.name().toString().substring(1);
        };
    }
}
