package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;

/**
 * Evaluates Java in one scope. What is defined stays defined until it is closed. Safe for use by many threads, of which one
 * evaluates at a time. A variable of the scope is the console's own: it can be assigned, which the code that it was taken from
 * does not notice; the objects are the real ones.
 */
public interface Console extends AutoCloseable {

    /** How an evaluation ended. */
    enum State {
        /** All of it was evaluated. */
        DONE,
        /** More has to be written before it means anything; nothing was evaluated. */
        INCOMPLETE,
        /** The compiler refused it, or it threw an exception. */
        FAILED,
        /** Somebody stopped it. */
        STOPPED,
        /** Another evaluation is running here; nothing was evaluated. */
        BUSY
    }

    /**
     * What an evaluation brought.
     *
     * @param output what it printed
     * @param results the values of its expressions and of the variables that it declared, in their order
     * @param problem what the compiler says, or the stack trace; empty if all went well
     */
    record Answer(State state, String output, List<ShownValue> results, String problem) {

        public Answer {
            results = List.copyOf(results);
        }
    }

    /**
     * How source could go on.
     *
     * @param from where what a suggestion replaces begins; it ends at the cursor
     * @param suggestions what could stand there, in the order to show them
     */
    record Completion(int from, List<String> suggestions) {

        public Completion {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Evaluates expressions, statements and declarations; returns when all of them are done, or stopped. */
    Answer evaluate(String source);

    /** Tells how source could go on at a position of the cursor. */
    Completion complete(String source, int cursor);

    /** Stops the evaluation that is running, if one is. */
    void stop();

    /** Stops what is running, and forgets all definitions. */
    @Override
    void close();
}
