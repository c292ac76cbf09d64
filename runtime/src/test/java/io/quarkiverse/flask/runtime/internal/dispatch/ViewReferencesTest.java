package io.quarkiverse.flask.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.ViewReference;

class ViewReferencesTest {

    private final ViewReferences references = new ViewReferences(
            Map.of("io.quarkiverse.flask.runtime.internal.dispatch.ViewReferencesTest$Users#profile(String, int)",
                    NamedView.of(NamedView.text("profile", List.of("", "user_id")))));

    @Test
    void aReferenceThatTheBuildHasNotSeenTellsItsMethod() {
        NamedView view = references.find((ViewReference.Of2<Users, String, Integer>) Users::profile);
        assertThat(view.endpoint()).isEqualTo("profile");
        assertThat(view.values(new Object[] { "not a variable", 7 }, Map.of("q", "x"))).containsExactly(
                Map.entry("user_id", 7), Map.entry("q", "x"));
    }

    @Test
    void oneThatTheBuildHasSeenIsNamedAlready() {
        NamedView view = NamedView.of("index");
        assertThat(references.find(view)).isSameAs(view);
        assertThatThrownBy(() -> view.call("")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anOmittedArgumentIsNull() {
        NamedView view = NamedView.of(NamedView.text("page", List.of("number")));
        assertThat(view.values(Arrays.asList((Object) null).toArray(), Map.of())).containsEntry("number", null);
    }

    @Test
    void whatIsNoViewIsRefused() {
        assertThatThrownBy(() -> references.find((ViewReference.Of0<Users>) Users::noView))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("urlFor needs a reference to a view's method, like Users::profile; "
                        + "io.quarkiverse.flask.runtime.internal.dispatch.ViewReferencesTest$Users#noView() "
                        + "is no method with @Route.");
        assertThatThrownBy(() -> references.find((ViewReference.Of0<Users>) users -> users.noView()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is no method with @Route");
        assertThatThrownBy(() -> references.find(new Handwritten())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is none");
    }

    static final class Users {

        String profile(String agent, int userId) {
            return agent + userId;
        }

        String noView() {
            return "";
        }
    }

    private record Handwritten() implements ViewReference {
    }
}
