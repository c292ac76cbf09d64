package io.quarkiverse.flask;

/**
 * A view given as code, for rules that are added while the application starts.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface View {

    /**
     * Answers one request.
     *
     * @param args the rule's arguments
     * @return whatever a view method may return, never {@code null}
     * @throws Exception handled as a view method's exception is
     */
    Object handle(ViewArgs args) throws Exception;
}
