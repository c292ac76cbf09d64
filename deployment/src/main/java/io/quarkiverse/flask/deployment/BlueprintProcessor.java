package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.deployment.BlueprintsBuildItem.Declared;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.runtime.QuteConfig;

/**
 * Finds the annotated blueprints, where each is registered, and their templates.
 */
class BlueprintProcessor {

    private static final DotName BLUEPRINT = FlaskDotNames.BLUEPRINT;

    @BuildStep
    BlueprintsBuildItem findBlueprints(CombinedIndexBuildItem combined, BuildProducer<ProblemBuildItem> problems) {
        IndexView index = combined.getIndex();
        Map<DotName, AnnotationInstance> annotations = new TreeMap<>(Comparator.naturalOrder());
        index.getAnnotations(BLUEPRINT).forEach(found -> annotations.put(found.target().asClass().name(), found));
        Map<DotName, Declared> byClass = new LinkedHashMap<>();
        Map<String, DotName> byName = new LinkedHashMap<>();
        annotations.forEach((type, annotation) -> {
            Mount mount = mount(type, annotations, new LinkedHashSet<>(), problems);
            DotName first = byName.putIfAbsent(mount.name(), type);
            if (first != null) {
                problems.produce(new ProblemBuildItem(type, ("the blueprint '%s' is %s's already: URLs are built by "
                        + "its name. Give it another, or nest this class in the other one to add to that blueprint.")
                        .formatted(mount.name(), first)));
            }
            byClass.put(type, new Declared(type, mount, folder(annotation, "staticFolder"),
                    folder(annotation, "staticUrlPath"), folder(annotation, "templateFolder")));
        });
        return new BlueprintsBuildItem(byClass);
    }

    private static Mount mount(DotName type, Map<DotName, AnnotationInstance> annotations, Set<DotName> nested,
            BuildProducer<ProblemBuildItem> problems) {
        AnnotationInstance annotation = annotations.get(type);
        Mount own = own(annotation.target().asClass(), annotation, nested.isEmpty() ? problems : ignored -> {
        });
        AnnotationValue declaredParent = annotation.value("parent");
        if (declaredParent == null || declaredParent.asClass().kind() == Type.Kind.VOID) {
            return own;
        }
        DotName parent = declaredParent.asClass().name();
        if (!nested.add(type) || nested.contains(parent)) {
            problems.produce(new ProblemBuildItem(type,
                    "the blueprint is nested in itself, by way of %s. Leave out one 'parent'.".formatted(parent)));
            return own;
        }
        if (!annotations.containsKey(parent)) {
            problems.produce(new ProblemBuildItem(type,
                    "the parent %s is no blueprint. Annotate it with @Blueprint, or leave out 'parent'.".formatted(parent)));
            return own;
        }
        return mount(parent, annotations, nested, problems).nested(own);
    }

    private static Mount own(ClassInfo type, AnnotationInstance annotation, BuildProducer<ProblemBuildItem> problems) {
        String name = text(annotation, "name");
        if (name.isEmpty()) {
            name = Methods.endpoint(type);
        }
        if (name.indexOf('.') >= 0) {
            problems.produce(new ProblemBuildItem(type.name(),
                    ("the blueprint's name '%s' must not hold a dot, which separates it from its endpoints. Say parent = … to "
                            + "nest it.").formatted(name)));
        }
        Map<String, Object> defaults = new LinkedHashMap<>();
        AnnotationValue declared = annotation.value("urlDefaults");
        if (declared != null) {
            for (AnnotationInstance pair : declared.asNestedArray()) {
                defaults.put(pair.value("name").asString(), pair.value("value").asString());
            }
        }
        String prefix = text(annotation, "urlPrefix");
        if (!prefix.isEmpty() && !prefix.startsWith("/")) {
            problems.produce(new ProblemBuildItem(type.name(),
                    "the prefix '%s' does not start with a slash. Write \"/%s\".".formatted(prefix, prefix)));
        }
        String subdomain = text(annotation, "subdomain");
        return new Mount(name, prefix, subdomain.isEmpty() ? null : subdomain, defaults);
    }

    /** Qute prefers the application's own templates to these; of several blueprints the first one counts. */
    @BuildStep
    void templates(BlueprintsBuildItem blueprints, ApplicationArchivesBuildItem archives, QuteConfig config,
            BuildProducer<TemplatePathBuildItem> templates, BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        Set<String> known = new HashSet<>();
        for (Declared blueprint : blueprints.all()) {
            String folder = blueprint.templateFolder();
            if (folder.isEmpty()) {
                continue;
            }
            watched.produce(HotDeploymentWatchedFileBuildItem.builder()
                    .setLocationPredicate(path -> path.startsWith(folder + "/")).build());
            archives.getAllApplicationArchives()
                    .forEach(archive -> archive.accept(tree -> tree.walkIfContains(folder, visit -> {
                        String path = visit.getRelativePath("/");
                        if (Files.isRegularFile(visit.getPath())) {
                            String name = path.substring(folder.length() + 1);
                            if (!config.templatePathExclude().matcher(name).matches() && known.add(name)) {
                                templates.produce(TemplatePathBuildItem.builder().path(name).content(read(visit.getPath()))
                                        .extensionInfo(templateSource(blueprint)).build());
                            }
                        }
                    })));
        }
    }

    /** What Qute calls the templates of a blueprint. */
    static String templateSource(Declared blueprint) {
        return "the blueprint " + blueprint.mount().name();
    }

    /** Returns the folder of templates that Qute knows as some source's, or {@code null} if that is no blueprint. */
    static String templateFolder(String source, BlueprintsBuildItem blueprints) {
        return blueprints.all().stream().filter(each -> templateSource(each).equals(source)).map(Declared::templateFolder)
                .findFirst().orElse(null);
    }

    private static String read(Path template) {
        try {
            return Files.readString(template, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template %s cannot be read".formatted(template), e);
        }
    }

    private static String text(AnnotationInstance annotation, String member) {
        AnnotationValue value = annotation.value(member);
        return value == null ? "" : value.asString();
    }

    private static String folder(AnnotationInstance annotation, String member) {
        return text(annotation, member).replaceAll("^/+|/+$", "");
    }
}
