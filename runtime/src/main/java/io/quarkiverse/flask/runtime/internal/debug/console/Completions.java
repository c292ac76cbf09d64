package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.flask.runtime.internal.debug.console.Console.Completion;
import io.quarkiverse.flask.runtime.internal.debug.console.JavaTokens.Kind;
import io.quarkiverse.flask.runtime.internal.debug.console.JavaTokens.Token;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/**
 * Tells how source could go on.
 */
final class Completions {

    private static final int MAX = 100;
    private static final String ANY = "x";
    private static final Set<String> QUALIFIES = Set.of(".", "::");

    private Completions() {
    }

    static Completion of(SourceCodeAnalysis analysis, Rewritten source, int cursor, Set<String> variables, Members members) {
        String written = source.source().substring(0, cursor);
        List<Token> tokens = JavaTokens.of(written + ANY);
        if (tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() != Kind.WORD) {
            return new Completion(cursor, List.of()); // inside of text
        }
        int start = tokens.get(tokens.size() - 1).start();
        Set<String> found = new LinkedHashSet<>();
        if (tokens.size() == 1 || !QUALIFIES.contains(tokens.get(tokens.size() - 2).text())) {
            Stream.concat(variables.stream(), members.names().stream()).sorted()
                    .filter(name -> name.startsWith(written.substring(start))).forEach(found::add); // what is near comes first
        }
        int[] anchor = { source.toText(cursor) };
        analysis.completionSuggestions(source.text(), source.toText(cursor), anchor).stream().map(Suggestion::continuation)
                .sorted().forEach(found::add);
        int from = found.isEmpty() ? cursor : Math.min(source.toSource(anchor[0]), start);
        List<String> shown = found.stream().filter(name -> name.indexOf('$') < 0 && !name.startsWith(ShellNames.PACKAGE + "."))
                .limit(MAX).toList();
        return new Completion(from, shown);
    }
}
