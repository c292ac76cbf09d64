package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Map;

import org.jboss.jandex.DotName;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.Argument;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.ContextProcessor;
import io.quarkiverse.flask.Delete;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.MethodView;
import io.quarkiverse.flask.Option;
import io.quarkiverse.flask.Patch;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Put;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkiverse.flask.UrlConverter;
import io.quarkiverse.flask.UrlDefaults;
import io.quarkiverse.flask.UrlValuePreprocessor;
import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.runtime.internal.boot.HookDefinition.Kind;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter.Source;
import io.vertx.ext.web.RoutingContext;

/**
 * The names that the build looks for.
 */
final class FlaskDotNames {

    static final DotName BLUEPRINT = DotName.createSimple(Blueprint.class);
    static final DotName METHOD_VIEW = DotName.createSimple(MethodView.class);
    static final DotName ROUTE = DotName.createSimple(Route.class);

    /** The annotations for one method, and that method. */
    static final Map<DotName, String> METHOD_ROUTES = Map.of(
            DotName.createSimple(Get.class), "GET",
            DotName.createSimple(Post.class), "POST",
            DotName.createSimple(Put.class), "PUT",
            DotName.createSimple(Patch.class), "PATCH",
            DotName.createSimple(Delete.class), "DELETE");

    static final Map<DotName, Kind> HOOKS = Map.of(
            DotName.createSimple(UrlValuePreprocessor.class), Kind.URL_VALUE_PREPROCESSOR,
            DotName.createSimple(BeforeRequest.class), Kind.BEFORE_REQUEST,
            DotName.createSimple(AfterRequest.class), Kind.AFTER_REQUEST,
            DotName.createSimple(TeardownRequest.class), Kind.TEARDOWN_REQUEST,
            DotName.createSimple(TeardownAppContext.class), Kind.TEARDOWN_APP_CONTEXT,
            DotName.createSimple(ContextProcessor.class), Kind.CONTEXT_PROCESSOR,
            DotName.createSimple(UrlDefaults.class), Kind.URL_DEFAULTS,
            DotName.createSimple(ErrorHandler.class), Kind.ERROR_HANDLER);

    /** The parameter types that the current context provides. */
    static final Map<DotName, Source> CONTEXT_TYPES = Map.of(
            DotName.createSimple(Request.class), Source.REQUEST,
            DotName.createSimple(Session.class), Source.SESSION,
            DotName.createSimple(Globals.class), Source.GLOBALS,
            DotName.createSimple(FlaskApp.class), Source.APP,
            DotName.createSimple(RoutingContext.class), Source.ROUTING_CONTEXT);

    static final DotName COMMAND = DotName.createSimple(Command.class);
    static final DotName OPTION = DotName.createSimple(Option.class);
    static final DotName ARGUMENT = DotName.createSimple(Argument.class);
    static final DotName FLASK = DotName.createSimple(Flask.class);
    static final DotName FLASK_APP = DotName.createSimple(FlaskApp.class);
    static final DotName OBSERVES = DotName.createSimple("jakarta.enterprise.event.Observes");
    static final DotName QUARKUS_MAIN = DotName.createSimple("io.quarkus.runtime.annotations.QuarkusMain");
    static final DotName URL_VALUE_PREPROCESSOR = DotName.createSimple(UrlValuePreprocessor.class);
    static final DotName URL_DEFAULTS = DotName.createSimple(UrlDefaults.class);
    static final DotName URL_CONVERTER = DotName.createSimple(UrlConverter.class);
    static final DotName CONVERTER = DotName.createSimple(Converter.class);
    static final DotName RESPONSE = DotName.createSimple(Response.class);
    static final DotName PRIORITY = DotName.createSimple("jakarta.annotation.Priority");

    /** The repeated annotations' containers and the annotations themselves, for finding beans. */
    static final List<DotName> ROUTE_ANNOTATIONS = List.of(ROUTE, DotName.createSimple(Route.Routes.class),
            DotName.createSimple(Get.class), DotName.createSimple(Get.Gets.class),
            DotName.createSimple(Post.class), DotName.createSimple(Post.Posts.class),
            DotName.createSimple(Put.class), DotName.createSimple(Put.Puts.class),
            DotName.createSimple(Patch.class), DotName.createSimple(Patch.Patches.class),
            DotName.createSimple(Delete.class), DotName.createSimple(Delete.Deletes.class));

    private FlaskDotNames() {
    }
}
