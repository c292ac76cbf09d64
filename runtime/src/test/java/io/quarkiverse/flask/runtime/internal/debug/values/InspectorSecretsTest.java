package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

class InspectorSecretsTest {

    private final Inspector inspector = new Inspector(Look.settings());

    record Login(String user, String password) {
    }

    record Team(String name, List<Login> logins) {
    }

    @Test
    void aSecretVariableIsMaskedWithAllThatItHolds() {
        assertThat(inspector.show("tokens", "List<String>", List.of("abc")))
                .isEqualTo(new ShownValue("tokens", "List<String>", Secrets.MASK, List.of(), 0));
    }

    @Test
    void nobodySeesWhetherThereIsASecret() {
        assertThat(inspector.show("token", "String", null)).isEqualTo(inspector.show("token", "String", "abc"));
    }

    @Test
    void secretComponentsOfRecordsAreMasked() {
        ShownValue shown = Look.at(new Login("ann", "hunter2"));
        assertThat(Look.texts(shown)).containsExactly("\"ann\"", Secrets.MASK);
        assertThat(shown.text()).isEqualTo("Login[user=ann, password=••••••]");
    }

    @Test
    void entriesWithSecretKeysAreMasked() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("SECRET_KEY", "abc");
        map.put("NAME", "acme");
        assertThat(Look.text(map)).isEqualTo("{SECRET_KEY=••••••, NAME=\"acme\"}");
    }

    enum Key {
        API_TOKEN
    }

    @Test
    void entriesWithOtherKeysThatNameASecretAreMasked() {
        assertThat(Look.text(Map.of(Key.API_TOKEN, "abc"))).isEqualTo("{API_TOKEN=••••••}");
    }

    @Test
    void anEntryOfItsOwnWithASecretKeyIsMasked() {
        assertThat(Look.text(Map.entry("password", "abc"))).isEqualTo("\"password\"=••••••");
    }

    record Header(String name, String value) {
    }

    @Test
    void theValueBesideTheNameOfASecretIsMasked() {
        ShownValue shown = Look.at(new Header("Authorization", "Basic eA=="));
        assertThat(shown.text()).isEqualTo("Header[name=Authorization, value=••••••]");
        assertThat(Look.texts(shown)).containsExactly("\"Authorization\"", Secrets.MASK);
    }

    @Test
    void secretsWithinAnObjectAreMaskedInTheTextOfWhatHoldsIt() {
        ShownValue shown = Look.at(new Team("a", List.of(new Login("ann", "hunter2"))));
        assertThat(shown.text()).isEqualTo("Team[name=a, logins=[Login[user=ann, password=••••••]]]");
    }

    static class Account {

        final String password;
        final char[] pin;

        Account(String password, String pin) {
            this.password = password;
            this.pin = pin.toCharArray();
        }

        @Override
        public String toString() {
            return "<" + password + "/" + String.valueOf(pin) + ">";
        }
    }

    static class Bank {

        final List<Account> accounts;

        Bank(List<Account> accounts) {
            this.accounts = accounts;
        }

        @Override
        public String toString() {
            return "accounts at this bank " + accounts;
        }
    }

    @Test
    void whatASecretFieldHoldsIsMaskedWhereverTheObjectSaysIt() {
        assertThat(Look.text(new Account("hunter2", "9876"))).isEqualTo("<••••••/••••••>");
    }

    @Test
    void whatASecretFieldHoldsIsMaskedWhereAnOuterObjectSaysIt() {
        assertThat(Look.text(new Bank(List.of(new Account("hunter2", "9876"), new Account("swordfish", "1234")))))
                .isEqualTo("accounts at this bank [<••••••/••••••>, <••••••/••••••>]");
    }

    @Test
    void secretsAreMaskedBeforeTextsAreCut() {
        assertThat(Look.text(new Bank(List.of(new Account("h".repeat(190), "9876")))))
                .isEqualTo("accounts at this bank [<••••••/••••••>]");
    }

    record Node(String label, Node parent) {

        @Override
        public String toString() {
            return label + (parent == null ? "" : " of " + parent);
        }
    }

    static class Holder {

        final Object secret = new Node("swordfish", null);

        @Override
        public String toString() {
            return "holds " + secret;
        }
    }

    @Test
    void whatASecretObjectHoldsIsMasked() {
        assertThat(Look.text(new Holder())).isEqualTo("holds ••••••");
    }

    record Ring(List<String> secretKeys, Optional<String> token) {

        @Override
        public String toString() {
            return "ring of " + secretKeys + " and " + token;
        }
    }

    @Test
    void whatSecretCollectionsHoldIsMasked() {
        assertThat(Look.text(new Ring(List.of("first", "second"), Optional.of("third"))))
                .isEqualTo("ring of [••••••, ••••••] and Optional[••••••]");
    }

    static class Parent {

        final Child child = new Child(this);
        final String token = "swordfish";
    }

    static class Child {

        final Parent parent;

        Child(Parent parent) {
            this.parent = parent;
        }

        @Override
        public String toString() {
            return "child of " + parent.token;
        }
    }

    @Test
    void secretsOfAnOuterObjectAreMaskedWhereAnInnerOneSaysThem() {
        assertThat(Look.child(Look.at(new Parent()), "child").text()).isEqualTo("child of ••••••");
    }

    @Test
    void secretsThatAreAsShortAsWordsOfAnyTextAreNotLookedFor() {
        assertThat(Look.text(new Account("a", "<>"))).isEqualTo("<a/<>>");
    }

    record Thrower(String password) {

        @Override
        public String toString() {
            throw new IllegalStateException("bad: " + password);
        }
    }

    @Test
    void secretsInMessagesOfExceptionsAreMasked() {
        assertThat(Look.text(new Thrower("hunter2")))
                .isEqualTo("(toString() failed: java.lang.IllegalStateException: bad: ••••••)");
    }

    @Test
    void secretsWithinStringsAreMasked() {
        assertThat(Look.text("password=hunter2")).isEqualTo("\"password=••••••\"");
        assertThat(Look.text("{\"name\":\"Ann\",\"password\":\"x\"}"))
                .isEqualTo("\"{\\\"name\\\":\\\"Ann\\\",\\\"password\\\":••••••}\"");
    }

    @Test
    void aKeyThatSaysSomethingOfSecretsIsNoNameOfOne() {
        assertThat(Look.text(Map.of(new Login("n", "hunter2"), "visible"))).contains("\"visible\"").doesNotContain("hunter2");
    }

    record Source(String url) {
    }

    @Test
    void usersAndPasswordsOfUrlsAreMaskedInTexts() {
        assertThat(Look.text(new Source("postgresql://ann:pw@host/db"))).isEqualTo("Source[url=postgresql://••••••@host/db]");
    }

    @Test
    void keysOfSignaturesAreMasked() {
        SecretKey key = new SecretKeySpec(new byte[] { 1, 2 }, "HmacSHA256");
        assertThat(Look.text(key)).isEqualTo(Secrets.MASK);
    }
}
