package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Session;

class Sessions {

    // tag::session[]
    @Route("/whoami")
    String whoami() {
        if (session().containsKey("username")) {
            return "Logged in as " + escape(session().get("username"));
        }
        return "You are not logged in";
    }

    @Route("/logout")
    Response logout() {
        session().pop("username", null);
        return redirect(urlFor("whoami"));
    }
    // end::session[]

    @Route("/flash/<category>/<message>")
    Response flashIt(String category, String message) {
        flash(message, category);
        return redirect(urlFor("flashed"));
    }

    @Route("/flashed")
    List<List<String>> flashed() {
        return getFlashedMessagesWithCategories().stream()
                .map(flashed -> List.of(flashed.category(), flashed.message())).toList();
    }

    @Route("/session/types")
    Object sessionTypes(Session session) {
        if (!session.containsKey("t")) {
            Map<String, Object> types = new LinkedHashMap<>();
            types.put("n", 1);
            types.put("s", "é");
            types.put("l", List.of(1, 2));
            types.put("b", true);
            types.put("none", null);
            session.put("t", types);
            session.permanent(true);
            return "stored";
        }
        return session.get("t");
    }
}
