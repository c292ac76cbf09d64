package io.quarkiverse.flask.deployment.capture;

import java.util.List;

import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * What is so at an instruction from which an exception may come.
 *
 * @param frame the types of the local variables for the verifier, as far as a handler needs them, one for each slot
 * @param variables those that are alive
 * @param enclosing the blocks of the method's own handlers around it, in the order in which these are tried
 */
record Watched(List<Object> frame, List<LocalVariableNode> variables, List<TryCatchBlockNode> enclosing) {

    Watched {
        frame = List.copyOf(frame);
        variables = List.copyOf(variables);
        enclosing = List.copyOf(enclosing);
    }
}
