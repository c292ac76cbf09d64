package io.quarkiverse.flask.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * Tells Micrometer which HTTP methods are known, if the application has it.
 */
class MetricsProcessor {

    private static final String KNOWN_METHODS = "io.quarkiverse.flask.runtime.internal.metrics.KnownMethods";
    /** Extensions of Quarkus that bring Micrometer have this, and ask all beans that are a {@code MeterFilter}. */
    private static final String MICROMETER = "io.quarkus.micrometer.runtime.MeterFilterConstraint";

    @BuildStep
    void knownMethods(BuildProducer<AdditionalBeanBuildItem> beans) {
        if (QuarkusClassLoader.isClassPresentAtRuntime(MICROMETER)) {
            beans.produce(AdditionalBeanBuildItem.builder().addBeanClass(KNOWN_METHODS).setUnremovable()
                    .setDefaultScope(BuiltinScope.SINGLETON.getName()).build());
        }
    }
}
