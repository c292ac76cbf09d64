package io.quarkiverse.flask.deployment;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * A converter that the application declares.
 */
final class ConverterBuildItem extends MultiBuildItem {

    private final String name;
    private final ClassInfo type;
    private final DotName valueType;

    ConverterBuildItem(String name, ClassInfo type, DotName valueType) {
        this.name = name;
        this.type = type;
        this.valueType = valueType;
    }

    String name() {
        return name;
    }

    ClassInfo type() {
        return type;
    }

    /** The type of its values. */
    DotName valueType() {
        return valueType;
    }
}
