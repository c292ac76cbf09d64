package org.acme.coexistence;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/items")
public class ItemResource {

    @POST
    @Path("/{id}")
    public Map<String, Object> rename(@PathParam("id") int id, Map<String, String> changes) {
        return Map.of("id", id, "renamed", changes.get("name"));
    }

    @GET
    @Path("/{id}/stock")
    public Map<String, Object> stock(@PathParam("id") int id) {
        return Map.of("id", id, "stock", 3);
    }

    @GET
    @Path("/count")
    @RolesAllowed("staff")
    public int count() {
        return 12;
    }
}
