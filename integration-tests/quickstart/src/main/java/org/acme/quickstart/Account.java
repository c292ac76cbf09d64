package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

/** The pages that a person sees in a browser: start at {@code /account/}. */
@Blueprint(urlPrefix = "/account")
class Account {

    @Route("/")
    Object index() {
        if (!session().containsKey("username")) {
            return redirect(urlFor("account.login"));
        }
        return renderTemplate("account/index.html");
    }

    // tag::flashing[]
    @Route(value = "/login", methods = { "GET", "POST" })
    Object login() {
        if (request().method().equals("POST")) {
            String username = request().form("username").strip();
            if (!username.isEmpty() && request().form("password").equals("secret")) {
                session().clear();
                session().put("username", username);
                flash("You were logged in.", "success");
                return redirect(urlFor("account.index"));
            }
            flash("Wrong name or password.", "error");
        }
        return renderTemplate("account/login.html");
    }

    @Post("/logout")
    Response logout() {
        session().clear();
        flash("You were logged out.", "info");
        return redirect(urlFor("account.login"));
    }
    // end::flashing[]
}
