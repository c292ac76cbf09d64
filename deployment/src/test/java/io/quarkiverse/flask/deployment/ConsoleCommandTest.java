package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

class ConsoleCommandTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedCommands.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties"));

    private final List<String> lines = new ArrayList<>();

    @Test
    void theConsoleRunsCommandsOfTheApplicationAsItIsNow() {
        assertThat(FlaskConsoleCommand.run(List.of("greet", "Ann"), lines::add)).isZero();
        assertThat(lines).containsExactly("Hello, Ann!");
        TEST.modifySourceFile(ReloadedCommands.class, source -> source.replace("Hello", "Goodbye"));
        lines.clear();
        assertThat(FlaskConsoleCommand.run(List.of("greet", "Ann"), lines::add)).isZero();
        assertThat(lines).containsExactly("Goodbye, Ann!");
    }

    @Test
    void theConsoleListsRulesAddedInCode() {
        assertThat(FlaskConsoleCommand.run(List.of("routes", "--sort", "rule"), lines::add)).isZero();
        assertThat(lines).contains("GET /added  GET      /added                 ");
    }

    @Test
    void errorsAreShownWhereTheCommandWasTyped() {
        assertThat(FlaskConsoleCommand.run(List.of("greet"), lines::add)).isEqualTo(2);
        assertThat(lines).containsExactly("Usage: flask greet [OPTIONS] WHOM", "Try 'flask greet --help' for help.", "",
                "Error: Missing argument 'WHOM'.");
    }
}
