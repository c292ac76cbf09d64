package io.quarkiverse.flask.runtime.internal.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.quarkus.qute.runtime.ContentTypes;

/**
 * Reads blueprints' templates from their files again in dev mode, where they may have changed: Qute keeps what the build read.
 */
@Singleton
public class BlueprintTemplates implements TemplateLocator {

    private final ContentTypes contentTypes;
    private volatile Map<String, String> files = Map.of();
    private volatile List<String> suffixes = List.of();

    BlueprintTemplates(ContentTypes contentTypes) {
        this.contentTypes = contentTypes;
    }

    /** Sets the file of each template, and what names may leave out. */
    public void files(Map<String, String> newFiles, List<String> newSuffixes) {
        files = Map.copyOf(newFiles);
        suffixes = List.copyOf(newSuffixes);
    }

    @Override
    public Optional<TemplateLocation> locate(String name) {
        return Stream.concat(Stream.of(""), suffixes.stream().map("."::concat)).map(suffix -> files.get(name + suffix))
                .filter(Objects::nonNull).findFirst()
                .map(file -> Thread.currentThread().getContextClassLoader().getResource(file)).map(this::location);
    }

    private TemplateLocation location(URL file) {
        Variant variant = new Variant(Locale.getDefault(), StandardCharsets.UTF_8, contentTypes.getContentType(file.getPath()));
        return new TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException("The template %s cannot be read".formatted(file), e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(variant);
            }
        };
    }

    /** Before what Qute has kept. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
