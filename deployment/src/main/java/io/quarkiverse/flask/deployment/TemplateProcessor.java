package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.qute.deployment.TemplatePathBuildItem;

/**
 * Refuses templates in Jinja's syntax: Qute would send it to browsers as it stands.
 */
class TemplateProcessor {

    private static final Pattern JINJA = Pattern.compile(
            "\\{\\|.*?\\|}|(?<statement>\\{%[-+]?\\s*(?<word>\\w+).*?%})|(?<expression>\\{\\{(?<value>.*?)}})|(?<comment>\\{#-?\\s.*?#})",
            Pattern.DOTALL);

    @BuildStep
    void refuseJinja(List<TemplatePathBuildItem> templates, BuildProducer<ProblemBuildItem> problems) {
        for (TemplatePathBuildItem template : templates) {
            firstJinja(template.getContent()).ifPresent(
                    problem -> problems.produce(new ProblemBuildItem("templates/" + template.getPath(), problem)));
        }
    }

    static Optional<String> firstJinja(String content) {
        Matcher matcher = JINJA.matcher(content);
        while (matcher.find()) {
            String cure = cure(matcher);
            if (cure != null) {
                long line = content.substring(0, matcher.start()).lines().count()
                        + (matcher.start() == 0 || content.charAt(matcher.start() - 1) == '\n' ? 1 : 0);
                return Optional.of(
                        "line %d holds Jinja syntax, %s, which nothing translates. %s To send it as it stands, write {| … |} around it."
                                .formatted(line, matcher.group().lines().findFirst().orElse(""), cure));
            }
        }
        return Optional.empty();
    }

    private static String cure(Matcher matcher) {
        if (matcher.group("expression") != null) {
            return "Templates are Qute: write {%s}.".formatted(matcher.group("value").strip());
        }
        if (matcher.group("comment") != null) {
            return "Templates are Qute: write {! … !}.";
        }
        if (matcher.group("statement") == null) {
            return null;
        }
        return "Templates are Qute: write " + switch (matcher.group("word")) {
            case "if", "elif", "else", "endif" -> "{#if condition} … {#else if condition} … {#else} … {/if}.";
            case "for", "endfor" -> "{#for item in items} … {/for}.";
            case "extends" -> "{#include layout.html} … {/include} around the blocks.";
            case "block", "endblock" -> "{#insert name} … {/insert} in the layout, {#name} … {/name} in the page.";
            case "include" -> "{#include other.html /}.";
            case "set", "with", "endwith" -> "{#let name=value} … {/let}.";
            case "raw", "endraw" -> "{| … |}.";
            default -> "the section that does this in Qute, {#name} … {/name}.";
        };
    }
}
