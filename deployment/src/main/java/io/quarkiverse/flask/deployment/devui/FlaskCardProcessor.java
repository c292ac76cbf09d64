package io.quarkiverse.flask.deployment.devui;

import java.util.List;

import io.quarkiverse.flask.deployment.DebuggerPaths;
import io.quarkiverse.flask.deployment.TemplateListBuildItem;
import io.quarkiverse.flask.runtime.internal.devui.CookieService;
import io.quarkiverse.flask.runtime.internal.devui.HooksService;
import io.quarkiverse.flask.runtime.internal.devui.RequestsService;
import io.quarkiverse.flask.runtime.internal.devui.RulesService;
import io.quarkiverse.flask.runtime.internal.devui.SettingsService;
import io.quarkiverse.flask.runtime.internal.devui.TryService;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import io.quarkus.devui.spi.page.WebComponentPageBuilder;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;

/**
 * Puts the card with its pages into the Dev UI, and gives them what they ask for.
 */
class FlaskCardProcessor {

    @BuildStep(onlyIf = IsDevelopment.class)
    CardPageBuildItem card(NonApplicationRootPathBuildItem quarkus) {
        CardPageBuildItem card = new CardPageBuildItem();
        card.setLogo("flask_dark.svg", "flask_light.svg");
        card.addPage(page("Rules", "route", "qwc-flask-rules.js").dynamicLabelJsonRPCMethodName("ruleCount"));
        card.addPage(page("Requests", "clock-rotate-left", "qwc-flask-requests.js"));
        card.addPage(page("Hooks", "link", "qwc-flask-hooks.js").dynamicLabelJsonRPCMethodName("hookCount"));
        card.addPage(page("Templates", "file-code", "qwc-flask-templates.js")
                .dynamicLabelJsonRPCMethodName("templateCount"));
        card.addPage(page("Settings", "gear", "qwc-flask-settings.js"));
        card.addPage(page("Cookie", "cookie-bite", "qwc-flask-cookie.js"));
        card.addPage(page("Console", "terminal", "qwc-flask-console.js"));
        card.addBuildTimeData("consolePath", quarkus.resolvePath(DebuggerPaths.CONSOLE));
        return card;
    }

    private static WebComponentPageBuilder page(String title, String icon, String component) {
        return Page.webComponentPageBuilder().title(title).icon("font-awesome-solid:" + icon).componentLink(component);
    }

    @BuildStep(onlyIf = IsDevelopment.class)
    void services(BuildProducer<JsonRPCProvidersBuildItem> services) {
        for (Class<?> service : List.of(RulesService.class, TryService.class, RequestsService.class, HooksService.class,
                SettingsService.class,
                CookieService.class)) {
            services.produce(new JsonRPCProvidersBuildItem(service));
        }
    }

    /** Templates are known to the build alone; asked for like all else, they are new after each reload. */
    @BuildStep(onlyIf = IsDevelopment.class)
    BuildTimeActionBuildItem templates(TemplateListBuildItem templates) {
        BuildTimeActionBuildItem actions = new BuildTimeActionBuildItem();
        actions.actionBuilder().methodName("templates").description("Lists the templates of the application")
                .function(nothing -> templates.rows()).build();
        actions.actionBuilder().methodName("templateCount").description("Counts the templates of the application")
                .function(nothing -> templates.rows().size()).build();
        return actions;
    }
}
