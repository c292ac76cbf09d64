package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Templates {

    // tag::template[]
    @Route("/hello/")
    @Route("/hello/<name>")
    String helloTemplate(String name) {
        return renderTemplate("hello.html", "name", name);
    }
    // end::template[]

    @Route("/template/txt")
    Response templateTxt() {
        return makeResponse(renderTemplate("plain.txt", "name", "<b>&")).mimetype("text/plain");
    }

    @Route("/template/string")
    String templateString() {
        return renderTemplateString("Hi {name}", "name", "<b>");
    }

    @Route("/template/inherit")
    String templateInherit() {
        g().put("user", "ann");
        return renderTemplate("child.html", "items", List.of("one", "<two>"));
    }

    @Route("/template/safe")
    String templateSafe() {
        return renderTemplate("safe.html", "trusted", Markup.of("<em>ok</em>"), "untrusted", "<em>no</em>");
    }

    @Route("/markup")
    List<String> markup() {
        return List.of(
                Markup.of("<strong>Hello %s!</strong>").format("<blink>hacker</blink>").toString(),
                Markup.escape("<blink>hacker</blink>").toString(),
                Markup.of("<em>Marked up</em> &raquo; HTML").striptags(),
                escape("'\"&<>").toString(),
                Markup.of("a").plus("<b>").toString(),
                Markup.of("<i>").plus(Markup.of("</i>")).toString());
    }
}
