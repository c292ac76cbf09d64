package io.quarkiverse.flask.runtime.internal.template;

import java.util.Map;

/**
 * Is told when templates are rendered.
 */
public interface RenderListener {

    /** A template is about to be rendered with values that may still be changed; its name is empty if it is given as text. */
    void rendering(String name, Map<String, Object> values);

    /** A template has been rendered. */
    void rendered(String name, Map<String, Object> values);
}
