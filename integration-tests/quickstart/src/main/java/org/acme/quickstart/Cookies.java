package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Cookies {

    // tag::cookies[]
    @Route("/cookies/read")
    String cookiesRead() {
        return request().cookies().get("username", "nobody");
    }

    @Route("/cookies/set")
    Response cookiesSet() {
        return makeResponse("set").setCookie("username", "the username");
    }
    // end::cookies[]

    @Route("/cookies/set-all")
    Response cookiesSetAll() {
        return makeResponse("set").setCookie("k", "v", cookie -> cookie.maxAge(60).path("/cookies").domain("example.com")
                .secure(true).httponly(true).samesite("Lax"));
    }

    @Route("/cookies/delete")
    Response cookiesDelete() {
        return makeResponse("deleted").deleteCookie("username");
    }
}
