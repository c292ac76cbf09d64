package io.quarkiverse.flask.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.PrimitiveType;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.runtime.internal.boot.TemplateRecorder;
import io.quarkiverse.flask.runtime.internal.template.Filters;
import io.quarkiverse.flask.runtime.internal.template.Filters.Kind;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.qute.deployment.TemplateExtensionMethodBuildItem;
import io.quarkus.qute.deployment.TypeCheckExcludeBuildItem;
import io.quarkus.qute.deployment.TypeCheckExcludeBuildItem.TypeCheck;

/**
 * Tells Qute which filters values of a type have, so that it refuses others where it checks templates.
 */
class TemplateFiltersProcessor {

    private static final List<Map.Entry<Class<?>, Kind>> KINDS = List.of(Map.entry(CharSequence.class, Kind.TEXT),
            Map.entry(Boolean.class, Kind.TEXT), Map.entry(Character.class, Kind.TEXT), Map.entry(Number.class, Kind.NUMBER),
            Map.entry(Map.class, Kind.MAP), Map.entry(Iterable.class, Kind.SEQUENCE));
    private static final String QUTE = "io.quarkus.qute.";
    private static final Set<String> PLUS = Set.of("+", "plus");

    @BuildStep
    TypeCheckExcludeBuildItem filters(CombinedIndexBuildItem combined) {
        IndexView index = combined.getIndex();
        return new TypeCheckExcludeBuildItem(check -> isFilter(check, index));
    }

    /** An extension of the application's comes before a filter of the same name; Qute's own do not. */
    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void extensions(TemplateRecorder recorder, BeanContainerBuildItem beans, List<TemplateExtensionMethodBuildItem> methods) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (TemplateExtensionMethodBuildItem method : methods) {
            if (!method.getMethod().declaringClass().name().toString().startsWith(QUTE) && !method.hasNamespace()) {
                names(method).forEach(name -> types.computeIfAbsent(name, missing -> new TreeSet<>())
                        .add(method.getMatchType().name().toString()));
            }
        }
        recorder.extensions(beans.getValue(), types);
    }

    private static Stream<String> names(TemplateExtensionMethodBuildItem method) {
        return Stream.concat(Stream.ofNullable(method.getMatchName()), method.getMatchNames().stream());
    }

    private static boolean isFilter(TypeCheck check, IndexView index) {
        if (check.type == null) {
            return false;
        }
        Kind kind = kind(check.type, index);
        return Filters.has(kind, check.name, Math.max(0, check.numberOfParameters))
                || kind == Kind.TEXT && PLUS.contains(check.name) && check.numberOfParameters == 1;
    }

    private static Kind kind(Type type, IndexView index) {
        return switch (type.kind()) {
            case ARRAY -> Kind.SEQUENCE;
            case PRIMITIVE -> type.asPrimitiveType().primitive() == PrimitiveType.Primitive.BOOLEAN
                    || type.asPrimitiveType().primitive() == PrimitiveType.Primitive.CHAR ? Kind.TEXT : Kind.NUMBER;
            case CLASS, PARAMETERIZED_TYPE -> kind(type.name(), index);
            default -> Kind.OTHER;
        };
    }

    private static Kind kind(DotName type, IndexView index) {
        Deque<DotName> open = new ArrayDeque<>(List.of(type));
        Set<DotName> seen = new HashSet<>();
        List<Class<?>> platform = new ArrayList<>();
        while (!open.isEmpty()) {
            DotName next = open.pop();
            ClassInfo info = seen.add(next) ? index.getClassByName(next) : null;
            if (next.toString().startsWith("java.")) {
                platform(next).forEach(platform::add);
            } else if (info != null) {
                open.addAll(info.interfaceNames());
                if (info.superName() != null) {
                    open.add(info.superName());
                }
            }
        }
        return KINDS.stream().filter(kind -> platform.stream().anyMatch(kind.getKey()::isAssignableFrom))
                .map(Map.Entry::getValue).findFirst().orElse(Kind.OTHER);
    }

    private static List<Class<?>> platform(DotName name) {
        try {
            return List.of(Class.forName(name.toString(), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
