package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.flask.Markup;

/**
 * Writes values for pages: a list, in which those that hold something can be opened. It needs the style of the pages, and no
 * script.
 */
public final class ShownHtml {

    private static final Markup NOTHING = Markup.of("");

    private ShownHtml() {
    }

    /** Returns a list of values. */
    public static Markup of(List<ShownValue> values) {
        return Markup.of("<ul class=\"values mono\">%s</ul>").format(items(values, 0));
    }

    private static Markup items(List<ShownValue> values, int more) {
        List<Markup> items = new ArrayList<>(values.stream().map(ShownHtml::item).toList());
        if (more > 0) {
            items.add(Markup.of("<li class=dim>… %s more").format(more));
        }
        return NOTHING.join(items);
    }

    private static Markup item(ShownValue value) {
        if (value.children().isEmpty()) {
            return Markup.of("<li>%s").format(line(value));
        }
        return Markup.of("<li><details><summary>%s</summary><ul>%s</ul></details>").format(line(value),
                items(value.children(), value.more()));
    }

    private static Markup line(ShownValue value) {
        Markup name = value.name().isEmpty() ? NOTHING : Markup.of("<b>%s</b> = ").format(value.name());
        Markup type = value.type().isEmpty() ? NOTHING : Markup.of(" <i>%s</i>").format(value.type());
        return Markup.of("%s<span>%s</span>%s").format(name, value.text(), type);
    }
}
