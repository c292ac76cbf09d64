package org.acme.routing;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkiverse.flask.UrlConverter;
import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;
import io.quarkiverse.flask.routing.ValidationException;

// tag::converter[]
@UrlConverter("tags")
class TagsConverter implements Converter<List<String>> {

    private final Warehouse warehouse;
    private final int max;

    @Inject
    TagsConverter(Warehouse warehouse) {
        this(warehouse, 5);
    }

    private TagsConverter(Warehouse warehouse, int max) {
        this.warehouse = warehouse;
        this.max = max;
    }

    @Override
    public Converter<List<String>> withArguments(ConverterArguments arguments) {
        return new TagsConverter(warehouse, (Integer) arguments.get(0, "max"));
    }

    @Override
    public List<String> toJava(String value) {
        List<String> tags = List.of(value.split("\\+", -1));
        if (tags.size() > max || !tags.stream().allMatch(warehouse::knowsTag)) {
            throw new ValidationException("no such tags: " + tags);
        }
        return tags;
    }

    @Override
    public String toUrl(List<String> tags) {
        return String.join("+", tags);
    }
}
// end::converter[]
