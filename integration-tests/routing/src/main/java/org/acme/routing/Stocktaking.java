package org.acme.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkiverse.flask.Argument;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.CommandException;
import io.quarkiverse.flask.Option;

class Stocktaking {

    @Inject
    Warehouse warehouse;

    // tag::command[]
    @Command(help = "Exports the items that have a tag.")
    void exportItems(@Argument String tag, @Option(value = { "--to", "-t" }, help = "Write to a file.") Path file,
            @Option(help = "How many at most.", defaultValue = "10") int limit) throws IOException {
        if (!warehouse.knowsTag(tag)) {
            throw new CommandException("Nothing is tagged '%s'.".formatted(tag));
        }
        var names = warehouse.items().stream().filter(item -> item.tags().contains(tag)).map(Item::name).limit(limit).toList();
        if (file == null) {
            names.forEach(System.out::println);
        } else {
            Files.write(file, names);
        }
    }
    // end::command[]
}
