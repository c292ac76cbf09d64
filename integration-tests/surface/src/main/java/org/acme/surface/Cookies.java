package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.time.Duration;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Cookies {

    @Route("/cookies/<kind>")
    Response cookies(String kind) {
        Response response = makeResponse(kind);
        return switch (kind) {
            case "values" -> response.setCookie("plain", "a").setCookie("space", "a b").setCookie("semi", "a;b,c")
                    .setCookie("quote", "\"q\"\\").setCookie("euro", "€é").setCookie("empty", "").setCookie("eq", "a=b==");
            case "attributes" -> response
                    .setCookie("a", "1", cookie -> cookie.path("/x y").secure(true).httponly(true).samesite("strict"))
                    .setCookie("b", "2", cookie -> cookie.path(null).domain(".Example.com").samesite("None").secure(true))
                    .setCookie("c", "3", cookie -> cookie.samesite("lax"));
            case "ages" -> response
                    .setCookie("a", "1", cookie -> cookie.maxAge(60))
                    .setCookie("b", "2", cookie -> cookie.maxAge(Duration.ofHours(1)))
                    .setCookie("c", "3", cookie -> cookie.expires(Responses.NOON))
                    .setCookie("d", "4", cookie -> cookie.maxAge(0));
            case "same" -> response.setCookie("a", "1").setCookie("a", "2", cookie -> cookie.path("/other"));
            case "delete" -> response.deleteCookie("plain").deleteCookie("a",
                    cookie -> cookie.path("/x").domain("example.com").secure(true).httponly(true).samesite("Lax"));
            case "partitioned" -> response.setCookie("p", "1", cookie -> cookie.partitioned(true));
            default -> response.setCookie("x", "1", cookie -> cookie.samesite(kind));
        };
    }
}
