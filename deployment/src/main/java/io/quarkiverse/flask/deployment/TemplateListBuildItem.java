package io.quarkiverse.flask.deployment;

import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * All templates, those included that another folder's hide.
 */
public final class TemplateListBuildItem extends SimpleBuildItem {

    /**
     * A template.
     *
     * @param name the name it is rendered by
     * @param folder where it is
     * @param size its bytes
     * @param file its source file, {@code null} if there is none
     * @param hiddenBy the folder whose template of that name is rendered instead, {@code null} for none
     */
    public record Row(String name, String folder, int size, String file, String hiddenBy) {
    }

    private final List<Row> rows;

    TemplateListBuildItem(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Returns the templates, sorted by their names. */
    public List<Row> rows() {
        return rows;
    }
}
