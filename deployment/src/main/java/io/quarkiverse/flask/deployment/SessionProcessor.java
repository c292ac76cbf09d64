package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.config.SessionType;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

/**
 * Decides where sessions are kept, unless the application does.
 */
class SessionProcessor {

    private static final String REDIS_SESSIONS = "io.quarkiverse.flask.runtime.internal.redis.RedisSessions";
    private static final String WAITING = "quarkus.redis.max-pool-waiting";
    /** Each worker thread may wait for a connection; the client's own default refuses the 25th. */
    private static final String ENOUGH_WAITING = "10000";

    @BuildStep
    void redis(FlaskBuildTimeConfig config, Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults, BuildProducer<ProblemBuildItem> problems) {
        if (config.sessionType() != SessionType.REDIS) {
            return;
        }
        if (capabilities.isMissing(Capability.REDIS_CLIENT)) {
            problems.produce(new ProblemBuildItem("quarkus.flask.session-type=redis", """
                    there is no Redis client. Add the extension: ./mvnw quarkus:add-extension -Dextensions=redis-client, or
                    <dependency>
                      <groupId>io.quarkus</groupId>
                      <artifactId>quarkus-redis-client</artifactId>
                    </dependency>"""));
            return;
        }
        beans.produce(AdditionalBeanBuildItem.builder().addBeanClass(REDIS_SESSIONS).setUnremovable()
                .setDefaultScope(BuiltinScope.SINGLETON.getName()).build());
        defaults.produce(new RunTimeConfigurationDefaultBuildItem(WAITING, ENOUGH_WAITING));
    }
}
