package io.quarkiverse.flask.deployment;

import java.util.List;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.command.RoutesTable;
import io.quarkiverse.flask.runtime.internal.routing.RouteOptions;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;

/**
 * Prints the table of rules while the application is built.
 */
class RoutesTableProcessor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask.routes");

    @BuildStep
    @Produce(ServiceStartBuildItem.class)
    void print(RouteMapBuildItem map, FlaskBuildTimeConfig config) {
        config.printRoutes().ifPresent(order -> {
            RouteOptions options = RuleReader.options(config);
            List<String> lines = RoutesTable.lines(Routes.of(map.rules(), options), order, false);
            LOG.infof("Rules that the build knows; those added in code are not among them:%n%s",
                    String.join(System.lineSeparator(), lines));
        });
    }
}
