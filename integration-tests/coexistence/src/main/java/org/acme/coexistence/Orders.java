package org.acme.coexistence;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A service that is protected by itself, whoever calls it.
 */
@ApplicationScoped
class Orders {

    @RolesAllowed("staff")
    List<String> all() {
        return List.of("ink", "paper");
    }
}
