package io.quarkiverse.flask.deployment;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.Flask;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem.DefaultIgnoreTypePredicate;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveMethodBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import io.quarkus.deployment.pkg.steps.NativeOrNativeSourcesBuild;

/**
 * Tells a native build what is looked up by name while the application runs. {@code NativeCallsTest} knows all places that do.
 */
class NativeProcessor {

    /** What views return besides values, {@code Uni} for instance, is called, not looked up; Flask's types come below. */
    private static final List<String> NO_VALUES = List.of("io.quarkiverse.flask.", "io.quarkus.qute.", "io.smallrye.mutiny.",
            "io.vertx.");
    private static final String API = Flask.class.getPackageName() + ".";
    private static final List<String> NO_API = List.of(API + "runtime.", API + "testing.");
    /** {@code NativeHeapTest} looks for others that need it. */
    static final List<String> INITIALIZED_AT_RUN_TIME = List.of(
            // an executable that had its random numbers from the build would give all its users the same
            "io.quarkiverse.flask.runtime.internal.redis.SessionId",
            // what reflection has found is of the JVM that builds
            "io.quarkiverse.flask.runtime.internal.template.InstanceData");

    private static final List<Class<?>> JAVA_VALUES = List.of(String.class, CharSequence.class, Character.class,
            Boolean.class, Number.class, Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class,
            BigInteger.class, BigDecimal.class, UUID.class, Optional.class, OptionalInt.class, OptionalLong.class,
            OptionalDouble.class, Locale.class, Date.class, URI.class, Path.class, Enum.class, Throwable.class,
            StackTraceElement.class, Collection.class, List.class, Set.class, Map.class, Map.Entry.class, Duration.class,
            Period.class, Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class,
            ZonedDateTime.class, Year.class, YearMonth.class, MonthDay.class, DayOfWeek.class, Month.class, ZoneId.class,
            ZoneOffset.class);

    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    NativeImageResourceBuildItem resources() {
        return new NativeImageResourceBuildItem("io/quarkiverse/flask/html-entities.txt");
    }

    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    List<RuntimeInitializedClassBuildItem> initializedAtRunTime() {
        return INITIALIZED_AT_RUN_TIME.stream().map(RuntimeInitializedClassBuildItem::new).toList();
    }

    /**
     * The classes of the application, and of libraries that have views: any of them may become JSON, be read from it, or be
     * what a template asks for a property.
     */
    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    ReflectiveClassBuildItem applicationClasses(ApplicationArchivesBuildItem archives, List<ViewBuildItem> views) {
        TreeSet<String> names = new TreeSet<>(names(archives.getRootArchive()));
        views.stream().map(view -> archives.containingArchive(view.bean())).filter(archive -> archive != null)
                .forEach(archive -> names.addAll(names(archive)));
        return reflective(names, "A class of the application: JSON and templates");
    }

    private static Collection<String> names(ApplicationArchive archive) {
        return archive.getIndex().getKnownClasses().stream().filter(type -> !type.isAnnotation() && !type.isModule())
                .map(type -> type.name().toString()).toList();
    }

    /** What views, hooks and error handlers return from other libraries, with what it holds. */
    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    void results(List<ViewBuildItem> views, List<HookBuildItem> hooks, BuildProducer<ReflectiveHierarchyBuildItem> types) {
        Map<Type, MethodInfo> returned = new LinkedHashMap<>();
        Stream.concat(views.stream().map(ViewBuildItem::method), hooks.stream().map(HookBuildItem::method))
                .filter(method -> method.returnType().kind() != Type.Kind.VOID)
                .forEach(method -> returned.putIfAbsent(method.returnType(), method));
        returned.forEach((type, method) -> types.produce(ReflectiveHierarchyBuildItem.builder(type)
                .ignoreTypePredicate(NativeProcessor::isNoValue)
                .source(Methods.describe(method)).build()));
    }

    private static boolean isNoValue(DotName type) {
        return DefaultIgnoreTypePredicate.INSTANCE.test(type) || NO_VALUES.stream().anyMatch(type.toString()::startsWith);
    }

    /** The values that applications have from Flask, exceptions for instance: templates show them, too. */
    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    ReflectiveClassBuildItem ownValues(CombinedIndexBuildItem combined) {
        List<String> names = combined.getIndex().getKnownClasses().stream().filter(type -> !type.isAnnotation())
                .filter(NativeProcessor::isPublicValue).map(type -> type.name().toString()).sorted().toList();
        return reflective(names, "A type of Flask's: JSON and templates");
    }

    private static boolean isPublicValue(ClassInfo type) {
        String name = type.name().toString();
        return name.startsWith(API) && !name.equals(Flask.class.getName()) && NO_API.stream().noneMatch(name::startsWith)
                && Modifier.isPublic(type.flags());
    }

    /** Templates are given values without declared types: what they ask these for is known to nobody but their authors. */
    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    void javaValues(BuildProducer<ReflectiveMethodBuildItem> methods) {
        for (Class<?> type : JAVA_VALUES) {
            for (Method method : type.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers()) && method.getDeclaringClass() == type
                        && method.getReturnType() != void.class && !method.isBridge()) {
                    methods.produce(new ReflectiveMethodBuildItem("A value in templates", false, method));
                }
            }
        }
    }

    private static ReflectiveClassBuildItem reflective(Collection<String> names, String reason) {
        return ReflectiveClassBuildItem.builder(names.toArray(String[]::new)).constructors().methods().fields()
                .reason(reason).build();
    }
}
