package org.acme.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The recorded exchanges, in groups that share one browser, so to speak: one cookie jar.
 */
record Recording(@JsonProperty("recorded_with") String recordedWith, List<Group> groups) {

    record Group(@JsonProperty("group") String name, @JsonProperty("steps") List<Exchange> exchanges) {

        Group {
            exchanges = List.copyOf(exchanges);
        }
    }

    record Exchange(Step step, Answer want) {
    }

    Recording {
        groups = List.copyOf(groups);
    }

    /** Loads {@code exchanges.json} from the class path of a test. */
    static Recording load(Class<?> test) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream json = test.getResourceAsStream("/exchanges.json")) {
            return mapper.readValue(json, Recording.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read exchanges.json from the class path", e);
        }
    }
}
