package io.quarkiverse.flask.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.flask.deployment.BlueprintsBuildItem.Declared;
import io.quarkiverse.flask.runtime.internal.template.JinjaReport;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.deployment.ValidationParserHookBuildItem;

/**
 * Refuses templates in Jinja's syntax: Qute would send it to browsers as it stands.
 */
class TemplateProcessor {

    private static final Pattern FRAGMENT = Pattern.compile("\\{#fragment\\s+(?:id=)?[\"']?(\\w+)");

    @BuildStep
    void refuseJinja(List<TemplatePathBuildItem> templates, BlueprintsBuildItem blueprints,
            BuildProducer<ProblemBuildItem> problems) {
        Map<String, String> folders = new HashMap<>();
        for (Declared blueprint : blueprints.all()) {
            folders.put(BlueprintProcessor.templateSource(blueprint), blueprint.templateFolder());
        }
        for (TemplatePathBuildItem template : templates) {
            String folder = folders.getOrDefault(template.getExtensionInfo(), "templates");
            JinjaReport.of(template.getContent()).ifPresent(problem -> problems
                    .produce(new ProblemBuildItem(folder + "/" + template.getPath(), "it " + problem,
                            Place.ofResource(folder + "/" + template.getPath(), JinjaReport.lines(template.getContent())))));
        }
    }

    /**
     * What is refused is not checked as well: Qute's complaint would be the only one, and of what is no Qute. Its fragments
     * stay, for whoever names them.
     */
    @BuildStep
    ValidationParserHookBuildItem checkNoJinja() {
        return new ValidationParserHookBuildItem(
                parser -> parser.addContentFilter(text -> JinjaReport.isJinja(text) ? fragments(text) : text));
    }

    private static String fragments(String text) {
        return FRAGMENT.matcher(text).results().map(found -> found.group(1)).distinct()
                .map("{#fragment %s}{/fragment}"::formatted).collect(Collectors.joining());
    }
}
