package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a template at one place: the sections that are open, and what names mean in Qute.
 */
final class QuteScope {

    /** The innermost loop: what its items are called, and what it goes through, which may be {@code null}. */
    record Loop(String item, String items) {

        /**
         * @throws NoQuteForm if it is not known
         */
        String all() {
            if (items == null) {
                throw new NoQuteForm("ask what the loop goes through: {list.size}, {list.get(index)}");
            }
            return items;
        }
    }

    /** An open section: what Jinja calls it, what ends it in Qute, and what is called otherwise inside. */
    record Section(String statement, QuteForm end, Map<String, String> names, Loop loop) {
    }

    private final Deque<Section> sections = new ArrayDeque<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> macros = new HashMap<>();
    private final Set<String> modules = new HashSet<>();
    private final Set<String> flashed = new HashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean extending;

    void open(String statement, String end) {
        open(new Section(statement, QuteForm.of(end), Map.of(), null));
    }

    void open(Section section) {
        sections.push(section);
    }

    /** Closes the innermost section, which must be of that statement; tells what ends it, or {@code null} if it is none. */
    QuteForm close(String statement) {
        return !sections.isEmpty() && sections.peek().statement().equals(statement) ? sections.pop().end() : null;
    }

    boolean isIn(String statement) {
        return sections.stream().anyMatch(section -> section.statement().equals(statement));
    }

    int count(String statement) {
        return (int) sections.stream().filter(section -> section.statement().equals(statement)).count();
    }

    int depth() {
        return sections.size();
    }

    /** What ends the innermost section; empty if there is none. */
    String closing() {
        return sections.isEmpty() ? "" : sections.peek().end().text();
    }

    /** The innermost statement that is open; empty if there is none. */
    String innermost() {
        return sections.isEmpty() ? "" : sections.peek().statement();
    }

    /** What a name is called in Qute. */
    String name(String name) {
        for (Section section : sections) {
            String known = section.names().get(name);
            if (known != null) {
                return known;
            }
        }
        return names.getOrDefault(name, name);
    }

    void rename(String name, String qute) {
        names.put(name, qute);
    }

    Loop loop() {
        for (Section section : sections) {
            if (section.loop() != null) {
                return section.loop();
            }
        }
        throw new NoQuteForm("there is no loop around it");
    }

    /** Remembers a macro; its parameters are empty if it is another template's. */
    void macro(String name, List<String> parameters) {
        macros.put(name, parameters);
    }

    /** The parameters of a macro, or {@code null} if there is no such macro. */
    List<String> macro(String name) {
        return macros.get(name);
    }

    void module(String name) {
        modules.add(name);
    }

    boolean isModule(String name) {
        return modules.contains(name);
    }

    /** Remembers that a name is flashed messages with their categories. */
    void flashed(String name) {
        flashed.add(name);
    }

    boolean isFlashed(String name) {
        return flashed.contains(name);
    }

    void extend() {
        extending = true;
    }

    boolean isExtending() {
        return extending;
    }

    void note(String note) {
        notes.add(note);
    }

    /** What is to be known of the last construct. */
    String takeNotes() {
        String all = String.join(", and ", notes);
        notes.clear();
        return all;
    }
}
