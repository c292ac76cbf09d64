package org.acme.coexistence;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Put;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.smallrye.mutiny.Multi;

class Shop {

    @Inject
    Orders orders;

    @Route("/")
    String index() {
        return renderTemplate("index.html");
    }

    @Get("/where")
    Map<String, Object> where() {
        return Map.of(
                "root", request().rootPath(),
                "path", request().path(),
                "url", request().url(),
                "baseUrl", request().rootUrl(),
                "scheme", request().scheme(),
                "remote", String.valueOf(request().remoteAddr()),
                "static", urlFor("static", "filename", "shop.css"),
                "external", urlFor("index", "_external", true),
                "management", ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class));
    }

    @Get("/old")
    Response old() {
        return redirect(urlFor("index"));
    }

    @Route("/slash/")
    String slash() {
        return "slash";
    }

    @Get("/items/<int:id>")
    Map<String, Object> item(int id) {
        return Map.of("id", id, "name", "Item number " + id);
    }

    @Put("/only-put")
    String onlyPut() {
        return "put";
    }

    @Get("/page")
    Response page() {
        return makeResponse("the words of this page, ".repeat(200)).header("X-Page", "7").header("Vary", "Cookie")
                .etag("page-7");
    }

    @Get("/picture")
    Response picture() {
        return makeResponse(new byte[4096]).mimetype("image/png");
    }

    @Get("/packed")
    Response packed() {
        return makeResponse("already packed, ".repeat(200)).header("Content-Encoding", "br");
    }

    @Get("/words")
    Stream<String> words() {
        return Stream.generate(() -> "word ").limit(2000);
    }

    @Get("/endless")
    Multi<String> endless() {
        return Multi.createBy().repeating().supplier(() -> "and on ".repeat(1000)).indefinitely();
    }

    @Get("/chat")
    String chat() {
        return "chat here";
    }

    @Get("/broken")
    String broken() {
        throw new IllegalStateException("broken on purpose");
    }

    @Get("/orders")
    List<String> orders() {
        return orders.all();
    }

    @AfterRequest
    Response powered(Response response) {
        return response.header("X-Powered-By", "Flask");
    }

    @ErrorHandler(404)
    Response lost() {
        return makeResponse("lost " + request().path(), 404);
    }
}
