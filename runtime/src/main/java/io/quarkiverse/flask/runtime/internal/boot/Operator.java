package io.quarkiverse.flask.runtime.internal.boot;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Whoever starts the application, as opposed to whoever wrote it.
 */
final class Operator {

    /** The highest ordinal of files in the application itself: that of application.yaml. */
    private static final int APPLICATION = 255;

    private Operator() {
    }

    /**
     * Tells whether a property comes from the command line, a system property, the environment or a file beside the package,
     * and so wins over code.
     */
    static boolean decides(String property) {
        ConfigValue value = ConfigProvider.getConfig().getConfigValue(property);
        return value.getValue() != null && value.getSourceOrdinal() > APPLICATION;
    }
}
