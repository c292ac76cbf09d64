package org.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.acme.quickstart.AccountPage.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;

/**
 * Logs in and out with a browser.
 */
@NeedsBrowser
abstract class BrowserSessions {

    private static final Message LOGGED_IN = new Message("You were logged in.", "flash success");
    private static final Message LOGGED_OUT = new Message("You were logged out.", "flash info");
    private static final Message REFUSED = new Message("Wrong name or password.", "flash error");

    @TestHTTPResource
    URL application;

    AccountPage page;

    @BeforeEach
    void startBrowser() {
        page = newBrowser();
    }

    @AfterEach
    void endBrowser() {
        page.close();
    }

    private AccountPage newBrowser() {
        return new AccountPage(InstalledBrowser.on(System.getenv("PATH")).orElseThrow().start(), application);
    }

    @Test
    void whoIsNotLoggedInGetsTheForm() {
        page.open("/account/");
        assertThat(page.path()).isEqualTo("/account/login");
        assertThat(page.messages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAndTheNameKept() {
        page.login("ann", "guess");
        assertThat(page.messages()).containsExactly(REFUSED);
        assertThat(page.field("username").getDomProperty("value")).isEqualTo("ann");
        assertThat(page.open("/account/").path()).isEqualTo("/account/login");
    }

    @Test
    void aBlankNameIsRefused() {
        page.login("  ", "secret");
        assertThat(page.messages()).containsExactly(REFUSED);
    }

    @Test
    void aFormWithoutAFieldIsABadRequest() {
        page.open("/account/login");
        page.script("document.querySelectorAll('main input').forEach(field => field.remove())");
        page.press("main button");
        assertThat(page.heading()).isEqualTo("Bad Request");
    }

    @Test
    void loginFlashesOnceAndIsRemembered() {
        page.login("ann", "secret");
        assertThat(page.path()).isEqualTo("/account/");
        assertThat(page.messages()).containsExactly(LOGGED_IN);

        page.reload();
        assertThat(page.messages()).isEmpty();
        assertThat(page.heading()).isEqualTo("Hello, ann");
    }

    @Test
    void htmlInANameIsShownAsText() {
        String name = "<b id=injected>ann</b>";
        page.login(name, "secret");
        assertThat(page.heading()).isEqualTo("Hello, " + name);
        assertThat(page.count("#injected")).isZero();
    }

    @Test
    void htmlInANameStaysInItsField() {
        String name = "\"><b id=injected>ann</b>";
        page.login(name, "guess");
        assertThat(page.field("username").getDomProperty("value")).isEqualTo(name);
        assertThat(page.count("#injected")).isZero();
    }

    @Test
    void logoutFlashesAndForgets() {
        page.login("ann", "secret").logout();
        assertThat(page.messages()).containsExactly(LOGGED_OUT);
        assertThat(page.sessionCookie()).isNull();
        assertThat(page.open("/account/").path()).isEqualTo("/account/login");
        assertThat(page.messages()).isEmpty();
    }

    @Test
    void scriptsDoNotSeeTheSessionCookie() {
        page.login("ann", "secret");
        assertThat(page.sessionCookie().isHttpOnly()).isTrue();
        assertThat(page.script("return document.cookie")).isEqualTo("");
    }

    @Test
    void aTamperedCookieLogsOutSilently() {
        String signed = page.login("ann", "secret").sessionCookie().getValue();
        page.replaceSessionCookie(base64("{\"username\":\"bob\"}") + signed.substring(signed.indexOf('.')));

        assertThat(page.open("/account/").path()).isEqualTo("/account/login");
        assertThat(page.messages()).isEmpty();
        page.replaceSessionCookie(signed);
        assertThat(page.open("/account/").heading()).isEqualTo("Hello, ann");
    }

    @Test
    void browsersDoNotShareASession() {
        page.login("ann", "secret");
        try (AccountPage other = newBrowser()) {
            assertThat(other.open("/account/").path()).isEqualTo("/account/login");
            assertThat(other.login("bob", "secret").heading()).isEqualTo("Hello, bob");
            other.logout();
        }
        assertThat(page.reload().heading()).isEqualTo("Hello, ann");
    }

    @Test
    void pagesHaveTheirStyle() {
        page.open("/account/login");
        assertThat(page.script("return document.styleSheets[0].cssRules.length > 0")).isEqualTo(true);
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
