package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.boot.Assembly;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/**
 * The application as far as it is known before it starts.
 */
final class AssemblyBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Assembly> assembly;

    AssemblyBuildItem(RuntimeValue<Assembly> assembly) {
        this.assembly = assembly;
    }

    RuntimeValue<Assembly> assembly() {
        return assembly;
    }
}
