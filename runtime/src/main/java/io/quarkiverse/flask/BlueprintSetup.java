package io.quarkiverse.flask;

import java.util.Map;

/**
 * A blueprint that is set up in code, see {@link Scaffold#registerBlueprint(String, java.util.function.Consumer)}. Endpoints
 * of its rules are named without the blueprint's name, which comes before them, and without a dot.
 *
 * @since 1.0
 */
public interface BlueprintSetup extends Scaffold<BlueprintSetup> {

    /**
     * Returns the blueprint's name with those it is nested in: {@code shop.cart}.
     */
    String name();

    /**
     * Says what the URLs of its rules start with; it may hold variables. It counts for the rules before it, too.
     */
    BlueprintSetup urlPrefix(String urlPrefix);

    /**
     * Names the subdomain of rules that name none.
     */
    BlueprintSetup subdomain(String subdomain);

    /**
     * Gives values to arguments that rules have no variable for, unless the rule gives its own.
     */
    BlueprintSetup urlDefaults(Map<String, ?> values);

    /**
     * Serves the files of a class-path folder under the endpoint {@code name.static}, below the prefix at the last name of
     * the folder. A native executable needs the folder in {@code quarkus.native.resources.includes}.
     */
    BlueprintSetup staticFolder(String folder);
}
