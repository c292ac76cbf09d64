package org.acme.coexistence;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;

@Blueprint(name = "basket", urlPrefix = "/basket")
class Basket {

    @Get("/")
    @Counted
    String show() {
        return "%s (%d)".formatted(session().get("item"), CallCounter.CALLS.get("show").get());
    }

    @Post("/<item>")
    Response put(String item) {
        session().put("item", item);
        return redirect(urlFor("basket.show"));
    }
}
