package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.deployment.CustomTemplateLocatorPatternsBuildItem;
import io.quarkus.qute.deployment.TemplatesAnalysisBuildItem;
import io.quarkus.qute.deployment.TemplatesAnalysisBuildItem.TemplateAnalysis;

/**
 * Refuses templates that include or extend, by name, what does not exist: Qute would notice when it renders them. It is
 * left to that where the application may have templates that the build does not see.
 */
class TemplateIncludesProcessor {

    @BuildStep
    void check(TemplatesAnalysisBuildItem templates, TemplateSourcesBuildItem sources,
            CustomTemplateLocatorPatternsBuildItem elsewhere, CombinedIndexBuildItem index,
            BuildProducer<ProblemBuildItem> problems) {
        boolean allKnown = !OtherTemplates.mayExist(index.getIndex());
        for (TemplateAnalysis template : templates.getAnalysis()) {
            for (TemplateNode node : template.findNodes(TemplateIncludesProcessor::isInclude)) {
                SectionNode include = node.asSection();
                String name = name(include);
                if (name == null || elsewhere.getLocationPatterns().stream().anyMatch(known -> known.matcher(name).matches())) {
                    continue;
                }
                problem(name, template, templates.getAnalysis(), sources.sources(), allKnown)
                        .ifPresent(text -> problems.produce(new ProblemBuildItem("%s, line %d, {#include %s}"
                                .formatted(sources.file(template.path), include.getOrigin().getLine(), name), text,
                                sources.place(template.path, include.getOrigin()))));
            }
        }
    }

    private static boolean isInclude(TemplateNode node) {
        return node.isSection() && node.asSection().getName().equals("include");
    }

    /** Returns the name that an include says literally, or {@code null}. */
    private static String name(SectionNode include) {
        var parameters = include.getBlocks().get(0).parameters;
        String name = parameters.get("template");
        if (name == null || parameters.containsKey("_id")) {
            return null;
        }
        boolean quoted = name.length() > 1 && (name.charAt(0) == '"' || name.charAt(0) == '\'');
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static Optional<String> problem(String name, TemplateAnalysis current, List<TemplateAnalysis> all,
            TemplateSources sources, boolean allKnown) {
        if (sources.has(name)) {
            return Optional.empty();
        }
        int at = name.lastIndexOf('$');
        String whole = at < 0 ? name : name.substring(0, at);
        if (!whole.isEmpty() && !sources.has(whole)) {
            return allKnown ? Optional.of(sources.missing(List.of(whole))) : Optional.empty();
        }
        String fragment = name.substring(at + 1);
        boolean exists = at < 0
                || all.stream().filter(each -> whole.isEmpty() ? each == current : sources.isNamed(each.path, whole))
                        .anyMatch(each -> each.fragmentIds.contains(fragment));
        return exists ? Optional.empty()
                : Optional.of("the template has no fragment '%s'. Declare it, {#fragment %s} … {/fragment}.".formatted(fragment,
                        fragment));
    }
}
