package io.quarkiverse.flask.runtime.internal.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.runtime.internal.dispatch.MissingFile;
import io.quarkiverse.flask.runtime.internal.dispatch.StaticFiles;

class NearFilesTest {

    @TempDir
    Path directory;

    @Test
    void filesThatLookAlikeAreNear() throws Exception {
        Files.createFile(directory.resolve("style.css"));
        assertThat(lessons(List.of(directory))).containsExactly(
                new Unrouted.Hint("The folder has 1 file.", "", Map.of("style.css", "/files/style.css")));
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        assertThat(lessons(List.of(directory.resolve("shop/files")))).containsExactly(new Unrouted.Hint(
                "The application has no such folder: put static files into src/main/resources/shop/files.", "", Map.of()));
    }

    @Test
    void nothingIsSaidOfAFolderWhosePlaceIsNotKnown() {
        assertThat(lessons(List.of())).isEmpty();
    }

    private static List<Unrouted.Hint> lessons(List<Path> directories) {
        StaticFiles files = new StaticFiles("shop/files", Set.of(), directories);
        MissingFile missing = catchThrowableOfType(MissingFile.class, () -> files.serve("styles.css"));
        return NearFiles.of(missing, request()).lessons();
    }

    private static Request request() {
        return (Request) Proxy.newProxyInstance(Request.class.getClassLoader(), new Class<?>[] { Request.class },
                (proxy, method, values) -> switch (method.getName()) {
                    case "path" -> "/files/styles.css";
                    case "rootPath" -> "";
                    case "viewArgs" -> Map.of("filename", "styles.css");
                    default -> null;
                });
    }
}
