package io.quarkiverse.flask.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = { "../x", "a/../../x", "..\\x", "a\0", "\ud800", "", ".", "/" })
    void whatNoFileBelowTheFolderIsNamedIsMissing(String name) {
        StaticFiles files = new StaticFiles("static", Set.of(), List.of(directory));
        assertThatThrownBy(() -> files.serve(name)).isInstanceOf(MissingFile.class);
    }
}
