package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.command.CommandApplication;
import io.quarkiverse.flask.runtime.internal.command.CommandMode;
import io.quarkiverse.flask.runtime.internal.command.CommandParameter;
import io.quarkiverse.flask.runtime.internal.command.CommandSpec;
import io.quarkiverse.flask.runtime.internal.command.Commands;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;

/**
 * Finds commands, and checks each and their names.
 */
class CommandProcessor {

    private static final Set<String> SUFFIXES = Set.of("command", "cmd", "group", "grp");

    /** The commands that every application has, and what each does. */
    private static final Map<String, String> RESERVED = new TreeMap<>(
            Map.of(Commands.ROUTES, "lists the rules", Commands.RUN, "starts the server"));

    private static final Set<String> RESULTS = Set.of("void", "int", "java.lang.Integer");

    @BuildStep
    AdditionalBeanBuildItem application() {
        return AdditionalBeanBuildItem.unremovableOf(CommandApplication.class);
    }

    @BuildStep
    RunTimeConfigBuilderBuildItem settings() {
        return new RunTimeConfigBuilderBuildItem(CommandMode.class);
    }

    @BuildStep
    void findCommands(CombinedIndexBuildItem combined, BlueprintsBuildItem blueprints, BuildProducer<CommandBuildItem> commands,
            BuildProducer<InvokedMethodBuildItem> invoked, BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        List<AnnotationInstance> annotations = new ArrayList<>(index.getAnnotations(FlaskDotNames.COMMAND));
        annotations.sort(Comparator.comparing((AnnotationInstance found) -> found.target().asMethod().declaringClass().name())
                .thenComparing(found -> Methods.position(found.target().asMethod())));
        for (AnnotationInstance annotation : annotations) {
            MethodInfo method = annotation.target().asMethod();
            List<String> wrong = new ArrayList<>();
            Methods.uncallable(method, "a command").ifPresent(wrong::add);
            if (!RESULTS.contains(method.returnType().name().toString())) {
                wrong.add(
                        ("a command returns its exit code or nothing, not a %s, which nobody would see. Print it, or wait for "
                                + "it, and return void or int.").formatted(method.returnType().name()));
            }
            CommandReader reader = new CommandReader(method, index, wrong);
            List<CommandParameter> parameters = reader.parameters();
            CommandSpec spec = new CommandSpec(group(annotation, method, blueprints, index), name(annotation, method),
                    text(annotation, "help"), Methods.describe(method), parameters, false);
            if (!Commands.isName(spec.name())) {
                wrong.add(("'%s' cannot be typed as a command: a name is one word that does not start with a dash. Write it in "
                        + "kebab case, like init-db.").formatted(spec.name()));
            }
            if (wrong.isEmpty()) {
                invoked.produce(new InvokedMethodBuildItem(method));
                commands.produce(new CommandBuildItem(method, spec, reader.enums()));
            }
            wrong.forEach(problem -> problems.produce(new ProblemBuildItem(method, problem)));
        }
    }

    @BuildStep
    void refuseDuplicateNames(List<CommandBuildItem> commands, BuildProducer<ProblemBuildItem> problems) {
        Map<String, CommandSpec> byName = new HashMap<>();
        Set<String> groups = new HashSet<>();
        commands.forEach(command -> groups.add(command.spec().group()));
        for (CommandBuildItem command : commands) {
            CommandSpec spec = command.spec();
            CommandSpec first = byName.putIfAbsent(spec.group() + " " + spec.name(), spec);
            if (first != null) {
                problems.produce(
                        new ProblemBuildItem(command.method(), "the command '%s' is %s's already. Give it another name."
                                .formatted(spec.name(), first.description())));
            }
            if (spec.group().isEmpty() && RESERVED.containsKey(spec.name())) {
                problems.produce(
                        new ProblemBuildItem(command.method(), "the command '%s' is there already: it %s. Give this one "
                                .formatted(spec.name(), RESERVED.get(spec.name())) + "another name."));
            }
            if (spec.group().isEmpty() && groups.contains(spec.name())) {
                problems.produce(new ProblemBuildItem(command.method(), ("the command '%s' is named like the blueprint whose "
                        + "commands are grouped under that name. Give it another name.").formatted(spec.name())));
            }
        }
        RESERVED.forEach((name, purpose) -> {
            if (groups.contains(name)) {
                problems.produce(new ProblemBuildItem("The blueprint '%s'".formatted(name),
                        "its commands are grouped under its name, but the command '%s' %s. Say @Command(app = true), or rename the "
                                .formatted(name, purpose) + "blueprint."));
            }
        });
    }

    private static String group(AnnotationInstance annotation, MethodInfo method, BlueprintsBuildItem blueprints,
            IndexView index) {
        AnnotationValue app = annotation.value("app");
        return app != null && app.asBoolean() ? Commands.APPLICATION
                : blueprints.of(method.declaringClass(), index).map(Mount::name).orElse(Commands.APPLICATION);
    }

    private static String name(AnnotationInstance annotation, MethodInfo method) {
        String given = text(annotation, "value");
        if (!given.isEmpty()) {
            return given;
        }
        String name = CommandReader.kebab(method.name());
        int dash = name.lastIndexOf('-');
        return dash > 0 && SUFFIXES.contains(name.substring(dash + 1)) ? name.substring(0, dash) : name;
    }

    private static String text(AnnotationInstance annotation, String member) {
        AnnotationValue value = annotation.value(member);
        return value == null ? "" : value.asString();
    }
}
