package io.quarkiverse.flask.runtime.internal.template;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.qute.ForwardingTemplateInstance;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateInstanceBase;
import io.quarkus.qute.TemplateInstanceBase.DataMap;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The data that an instance of a template was given: Qute takes it, and has no way to ask for it.
 *
 * @param values those with names
 * @param isOneObject whether the data is an object whose properties are the values
 */
@RegisterForReflection(targets = { TemplateInstanceBase.class, ForwardingTemplateInstance.class }, ignoreNested = true)
record InstanceData(Map<String, Object> values, boolean isOneObject) {

    private static final Field OBJECT = accessible(() -> TemplateInstanceBase.class.getDeclaredField("data"));
    private static final Field VALUES = accessible(() -> TemplateInstanceBase.class.getDeclaredField("dataMap"));
    private static final Method DELEGATE = accessible(() -> ForwardingTemplateInstance.class.getDeclaredMethod("delegate"));

    /** Returns the data of an instance; none of one that is not Qute's own. */
    static InstanceData of(TemplateInstance instance) {
        TemplateInstance inner = instance;
        try {
            while (inner instanceof ForwardingTemplateInstance) {
                inner = (TemplateInstance) DELEGATE.invoke(inner);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            if (!(inner instanceof TemplateInstanceBase)) {
                return new InstanceData(values, false);
            }
            if (VALUES.get(inner) instanceof DataMap map) {
                map.forEachData(values::put);
            }
            return new InstanceData(values, OBJECT.get(inner) != null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read the data of " + inner, e);
        }
    }

    @FunctionalInterface
    private interface Lookup<T> {
        T find() throws ReflectiveOperationException;
    }

    private static <T extends AccessibleObject> T accessible(Lookup<T> lookup) {
        try {
            T member = lookup.find();
            member.setAccessible(true);
            return member;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Qute keeps the data of templates elsewhere", e);
        }
    }
}
