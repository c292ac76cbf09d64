package io.quarkiverse.flask.deployment.devui;

/**
 * Session cookies that Flask has made.
 */
final class Cookies {

    static final String SETTINGS = """
            quarkus.flask.secret-key=dev key
            quarkus.flask.secret-key-fallbacks=old key
            quarkus.flask.permanent-session-lifetime=36500D
            """;

    /** Signed with the key. */
    static final String OF_ANN = ".eJx1jsEKgzAQBX8lvHOgMWpbggg9CYXevBURbQMVYii1gUDIv3cTz73MwuzAboDb9AcKk7Xg-EIFMOK94PAYIsecFRGX7vUGmWc2RPROcyYku06W"
            + "SSErJkolKiVq1t36lLqcElHIsqqPp_O_meo110Q0c-ubw9wmq7fHfnDZnxtHCjwircyypV8DJijrjIlD_AHCzDag.ZVPxAA.OhUjHqRmyXVqNV23uug"
            + "TX51raGg";

    /** Signed with a key that only verifies. */
    static final String OF_BOB = "eyJ1c2VyIjoiYm9iIn0.ZVPxAA.yL1wDHOmZRSR7mpfQ_7FF2DD1AE";

    /** Signed with a key of somebody else. */
    static final String FOREIGN = "eyJ1c2VyIjoiYm9iIn0.ZVPxAA.CVRRsIDX0naRnzW4Zvl7MostGTk";

    private Cookies() {
    }
}
