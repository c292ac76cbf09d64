package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.internal.debug.console.Console.Answer;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.Completion;
import io.quarkiverse.flask.runtime.internal.debug.console.Console.State;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
import io.quarkiverse.flask.runtime.internal.debug.values.SimpleTypes;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/**
 * A JShell in a frame. One thread uses it at a time.
 */
final class Shell implements AutoCloseable {

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final LocalExecution execution;
    private final Frame frame;
    private final Members members;
    private final BiFunction<String, Object, ShownValue> shown;
    private final Map<String, Integer> firstLines = new HashMap<>();

    Shell(JShell shell, LocalExecution execution, Frame frame, Members members,
            BiFunction<String, Object, ShownValue> shown) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
        this.execution = execution;
        this.frame = frame;
        this.members = members;
        this.shown = shown;
    }

    /** A part of the source that JShell takes at once. */
    private record Piece(String source, int firstLine) {
    }

    /** Evaluates source; what it prints is not part of the answer. */
    Answer evaluate(String source, Evaluation evaluation) {
        execution.begin(evaluation);
        List<ShownValue> results = new ArrayList<>();
        StringBuilder notes = new StringBuilder();
        List<Piece> pieces = pieces(source);
        if (pieces == null) {
            return new Answer(State.INCOMPLETE, "", List.of(), "");
        }
        for (Piece piece : pieces) {
            List<ShownValue> more = new ArrayList<>();
            String failure = null;
            try {
                failure = evaluate(piece, more, notes);
            } catch (Stopped e) {
                // before it began, or nobody waits for it any more
            }
            if (evaluation.isStopped()) { // what it would have been is not known
                return new Answer(State.STOPPED, "", results, "");
            }
            results.addAll(more);
            if (failure != null) {
                return new Answer(State.FAILED, "", results, notes + failure);
            }
        }
        return new Answer(State.DONE, "", results, notes.toString());
    }

    /** Splits source; {@code null} if its end is missing. */
    private List<Piece> pieces(String source) {
        List<Piece> pieces = new ArrayList<>();
        String rest = source;
        while (!rest.isBlank()) {
            rest = rest.stripLeading(); // as JShell does
            CompletionInfo info = analysis.analyzeCompletion(rest);
            int line = 1 + (int) source.substring(0, source.length() - rest.length()).chars().filter(c -> c == '\n').count();
            switch (info.completeness()) {
                case EMPTY -> rest = "";
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                    return null;
                }
                case UNKNOWN -> {
                    pieces.add(new Piece(rest, line));
                    rest = "";
                }
                default -> {
                    pieces.add(new Piece(info.source(), line));
                    rest = info.remaining();
                }
            }
        }
        return pieces;
    }

    private String evaluate(Piece piece, List<ShownValue> results, StringBuilder notes) {
        Rewritten rewritten = rewritten(piece.source(), -1);
        List<SnippetEvent> events = shell.eval(rewritten.text());
        events.forEach(event -> firstLines.putIfAbsent(event.snippet().id(), piece.firstLine()));
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) {
                continue;
            }
            Snippet snippet = event.snippet();
            if (event.status() == Status.REJECTED) {
                return Problems.compiler(shell.diagnostics(snippet).toList(), rewritten, piece.firstLine());
            }
            if (event.exception() instanceof UnresolvedReferenceException unresolved) {
                return missing(unresolved.getSnippet()) + Problems.stackTrace(unresolved, firstLines);
            }
            if (event.exception() != null) {
                return Problems.stackTrace(event.exception(), firstLines);
            }
            if (execution.problem() != null) {
                return execution.names().shown(execution.problem().toString()); // of loading it
            }
            if (snippet instanceof DeclarationSnippet declaration && event.status() != Status.VALID) {
                notes.append(missing(declaration));
            } else if (snippet.subKind().hasValue() && snippet.subKind().isExecutable()) {
                results.add(value(snippet));
            }
        }
        return null;
    }

    private String missing(DeclarationSnippet declaration) {
        String names = shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "));
        return "%s cannot be used until this is declared: %s%n".formatted(declaration.name(), names);
    }

    private ShownValue value(Snippet snippet) {
        String name = "";
        String type = "";
        if (snippet instanceof VarSnippet variable) {
            name = snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND ? "" : variable.name();
            type = variable.typeName();
        } else if (snippet instanceof ExpressionSnippet expression) {
            name = snippet.subKind() == SubKind.ASSIGNMENT_SUBKIND ? expression.name() : "";
            type = expression.typeName();
        }
        ShownValue value = shown(shown.apply(name, execution.result()));
        return SimpleTypes.isPrimitive(type) ? new ShownValue(value.name(), type, value.text(), value.children(), value.more())
                : value;
    }

    private ShownValue shown(ShownValue value) {
        return new ShownValue(value.name(), execution.names().shown(value.type()), execution.names().shown(value.text()),
                value.children().stream().map(this::shown).toList(), value.more());
    }

    private Rewritten rewritten(String source, int end) {
        return Rewriting.of(source, members, this::isHiding, end);
    }

    /** Variables of the frame, and what was defined here, come before members of the frame's class. */
    private boolean isHiding(String name) {
        if (name.endsWith("(")) {
            return shell.methods().anyMatch(method -> name.equals(method.name() + "("));
        }
        return frame.names().contains(name) || shell.variables().anyMatch(variable -> name.equals(variable.name()));
    }

    Completion complete(String source, int cursor) {
        return Completions.of(analysis, rewritten(source, cursor), cursor, frame.names(), members);
    }

    @Override
    public void close() {
        shell.close();
        frame.clear();
    }
}
