package io.quarkiverse.flask.runtime.internal.template;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where templates are, as the build found them.
 *
 * @param folders the folders that are looked through, in this order, as messages name them
 * @param suffixes what names may leave out
 * @param templates the folder of each template
 */
public record TemplateSources(List<String> folders, List<String> suffixes, Map<String, String> templates) {

    /** Before the build has said anything: the templates folder. */
    static final TemplateSources NONE = new TemplateSources(List.of("src/main/resources/templates"), List.of(), Map.of());

    private static final int MAX_SUGGESTIONS = 3;
    private static final int SHORT = 4;

    public TemplateSources {
        folders = List.copyOf(folders);
        suffixes = List.copyOf(suffixes);
        templates = Map.copyOf(templates);
    }

    /** Returns the folder that a template is found in, or {@code null}. */
    String folder(String name) {
        String folder = templates.get(name);
        for (int i = 0; folder == null && i < suffixes.size(); i++) {
            folder = templates.get(name + "." + suffixes.get(i));
        }
        return folder;
    }

    /** Returns the path of a template below its folder: its name, with the suffix that it may have left out. */
    String file(String name) {
        return templates.containsKey(name) ? name
                : suffixes.stream().map(suffix -> name + "." + suffix).filter(templates::containsKey).findFirst().orElse(name);
    }

    /** Tells whether there is a template of that name. */
    public boolean has(String name) {
        return folder(name) != null;
    }

    /** Tells whether a name is a template's, with or without what names may leave out. */
    public boolean isNamed(String template, String name) {
        return template.equals(name) || suffixes.stream().anyMatch(suffix -> template.equals(name + "." + suffix));
    }

    /** Tells whether a name is that of a folder of templates, which the class loader may take for a file. */
    boolean isFolder(String name) {
        return folder(name) == null && templates.keySet().stream().anyMatch(known -> known.startsWith(name + "/"));
    }

    /** Says that there is none of these names, where they were looked for, and which are like them. */
    public String missing(List<String> names) {
        StringBuilder text = new StringBuilder(names.size() == 1 ? "There is no template '%s'.".formatted(names.get(0))
                : "There is none of the templates '%s'.".formatted(String.join("', '", names)));
        text.append(names.size() == 1 ? " Looked for it" : " Looked for them");
        if (!suffixes.isEmpty()) {
            text.append(", also with .").append(String.join(", .", suffixes)).append(" at the end");
        }
        text.append(", in ").append(String.join(" and in ", folders)).append('.');
        List<String> near = names.stream().flatMap(name -> near(name, templates.keySet()).stream()).distinct()
                .limit(MAX_SUGGESTIONS).toList();
        return near.isEmpty() ? text.toString() : text + " " + didYouMean(near);
    }

    static String didYouMean(List<String> names) {
        return "Did you mean '%s'?".formatted(String.join("' or '", names));
    }

    /** Returns the names that a name may have been meant for, the nearest first. */
    static List<String> near(String name, Iterable<String> known) {
        Map<String, Integer> distances = new TreeMap<>();
        for (String each : known) {
            int distance = lastPart(each).equals(lastPart(name)) ? 0 : distance(bare(name), bare(each));
            int length = bare(name).length();
            if (distance <= Math.max(length < SHORT ? 1 : 2, length / 3)) {
                distances.put(each, distance);
            }
        }
        return distances.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(MAX_SUGGESTIONS).map(Map.Entry::getKey).toList();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String bare(String name) {
        String file = lastPart(name);
        return (file.indexOf('.') > 0 ? name.substring(0, name.length() - file.length() + file.indexOf('.')) : name)
                .toLowerCase(Locale.ROOT);
    }

    /** How many characters must be changed, added or taken away to make one text of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
