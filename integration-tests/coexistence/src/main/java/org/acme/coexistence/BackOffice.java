package org.acme.coexistence;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Get;

/**
 * Views that only a policy for their path protects.
 */
@Blueprint(name = "back", urlPrefix = "/back-office")
class BackOffice {

    @Get("/<path:page>")
    String page(String page) {
        return "back office " + page;
    }
}
