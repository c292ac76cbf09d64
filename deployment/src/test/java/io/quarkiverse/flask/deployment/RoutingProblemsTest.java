package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.urlFor;
import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.UrlConverter;
import io.quarkiverse.flask.routing.Converter;
import io.quarkus.test.QuarkusUnitTest;

class RoutingProblemsTest {

    private static final String PACKAGE = "io.quarkiverse.flask.deployment.RoutingProblemsTest$";
    private static final String CLASS = PACKAGE + "Broken#";
    private static final String CURE = "Remove it, declare it first, or say buildOnly = true if only its URL is needed.";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar
            .addClasses(Broken.class, UpperConverter.class, SecondUpperConverter.class, Misnamed.class, NoConverter.class)
            .addAsResource(new StringAsset("""
                    <a href="{urlFor('shwo', 'id', 1)}">
                    {#if true}{url_for('show')} {urlFor('show', 'id', 1)} {urlFor(other)} {urlFor('show', name, 1)}{/if}
                    {urlFor('static', 'filename', 'a.css')} {urlFor('.here')} {other.get(urlFor('nope'))}
                    {#for each in other}{urlFor('looped', 'id', each)}{/for}
                    """), "templates/links.html"))
            .assertException(failure -> Problems.assertProblems(failure,
                    CLASS + "same(String): the rule '/a/<y>' for GET can never match: '/a/<x>' of " + CLASS
                            + "first(String), which is tried before, takes all of its URLs. " + CURE,
                    CLASS + "uuid(String): the rule '/a/<uuid:id>' for GET can never match: '/a/<x>' of " + CLASS
                            + "first(String), which is tried before, takes all of its URLs. " + CURE,
                    CLASS + "split(): the rule '/split' for GET, POST can never match: '/split' of " + CLASS
                            + "get() and '/split' of " + CLASS
                            + "post(), which are tried before, take all of its URLs. " + CURE,
                    CLASS + "files(String): the rule '/static/<path:p>' for GET can never match: '/static/<path:filename>' of "
                            + "the static files, which is tried before, takes all of its URLs. " + CURE,
                    CLASS + "socket(): the rule '/ws' cannot answer WebSockets: views answer plain HTTP requests. Use the extension "
                            + "quarkus-websockets-next and @WebSocket(path = \"…\").",
                    CLASS + "sub(): the rule '/sub' is not one: it names the subdomain 'www' and can never match, because rules "
                            + "answer no subdomains. Set quarkus.flask.subdomain-matching=true, or say buildOnly = true.",
                    CLASS + "host(): the rule '/host' is not one: it names the host 'a.test', but rules answer every host. Set "
                            + "quarkus.flask.host-matching=true.",
                    CLASS + "redirect(): the rule '/redirect' is not one: its redirectTo 'to/<id>' holds <id>, but the rule has "
                            + "only the variables [].",
                    CLASS + "wrongType(Integer): the parameter 'word' is a java.lang.Integer, but <word> of the rule "
                            + "'/u/<upper:word>' gives java.lang.String, the type of the converter 'upper'. Declare it as that.",
                    CLASS + "links: urlFor needs a reference to a view by its class, like Users::profile, but " + CLASS
                            + "helper is none. Refer to a method with @Route.",
                    CLASS + "links: urlFor needs a reference to a view by its class, like Users::profile, but the reference to "
                            + CLASS + "show is bound to an object. Refer to a method with @Route.",
                    CLASS + "links: urlFor needs a reference to a view by its class, like Users::profile, but this is a lambda. "
                            + "Refer to a method with @Route.",
                    PACKAGE + "UpperConverter: the converter 'upper' is " + PACKAGE
                            + "SecondUpperConverter already. Give it another name.",
                    PACKAGE + "Misnamed: 'my-name' cannot name a converter. Use a letter or underscore, then letters, digits and "
                            + "underscores.",
                    PACKAGE + "NoConverter: @UrlConverter needs a class that implements io.quarkiverse.flask.routing.Converter.",
                    "templates/links.html, line 1, urlFor('shwo','id',1): there is no endpoint 'shwo'. Did you mean 'show'?",
                    "templates/links.html, line 2, url_for('show'): the rule '/show/<int:id>' of the endpoint 'show' needs [id], "
                            + "too.",
                    "templates/links.html, line 3, urlFor('nope'): there is no endpoint 'nope'. Did you mean 'get'?",
                    "templates/links.html, line 4, urlFor('looped','id',each): there is no endpoint 'looped'. "));

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    static class Broken {

        @Route("/a/<x>")
        String first(String x) {
            return "";
        }

        @Route("/a/<y>")
        String same(String y) {
            return "";
        }

        @Route("/a/<uuid:id>")
        String uuid(String id) {
            return "";
        }

        @Post("/a/<z>")
        String otherMethod(String z) {
            return "";
        }

        @Route("/a/<int:n>")
        String lighter(int n) {
            return "";
        }

        @Route("/split")
        String get() {
            return "";
        }

        @Post("/split")
        String post() {
            return "";
        }

        @Route(value = "/split", methods = { "GET", "POST" })
        String split() {
            return "";
        }

        @Route(value = "/split", endpoint = "url_only", buildOnly = true)
        String urlOnly() {
            return "";
        }

        @Route("/static/<path:p>")
        String files(String p) {
            return "";
        }

        @Route(value = "/ws", websocket = true)
        String socket() {
            return "";
        }

        @Route(value = "/sub", subdomain = "www")
        String sub() {
            return "";
        }

        @Route(value = "/host", host = "a.test")
        String host() {
            return "";
        }

        @Route(value = "/redirect", redirectTo = "to/<id>")
        String redirect() {
            return "";
        }

        @Route("/u/<upper:word>")
        String wrongType(Integer word) {
            return "";
        }

        @Route("/show/<int:id>")
        String show(int id) {
            return "";
        }

        String helper() {
            return "";
        }

        @Route("/links")
        String links() {
            return urlFor(Broken::helper) + urlFor(this::show) + urlFor((Broken broken) -> broken.helper())
                    + urlFor(Broken::show, 1);
        }
    }

    @UrlConverter("upper")
    static class UpperConverter implements Converter<String> {

        @Override
        public String toJava(String value) {
            return value.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public String toUrl(String value) {
            return value;
        }
    }

    @UrlConverter("upper")
    static class SecondUpperConverter extends UpperConverter {
    }

    @UrlConverter("my-name")
    static class Misnamed extends UpperConverter {
    }

    @UrlConverter("none")
    static class NoConverter {
    }
}
