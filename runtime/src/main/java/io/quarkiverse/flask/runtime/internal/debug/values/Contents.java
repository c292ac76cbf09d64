package io.quarkiverse.flask.runtime.internal.debug.values;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;

import io.quarkiverse.flask.Config;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Headers;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.session.TrackedSession;

/**
 * What an object holds.
 *
 * @param shape how that is written in one line
 * @param title what stands before it there
 * @param size how many parts there are
 * @param parts the first of them
 */
record Contents(Shape shape, String title, int size, List<Part> parts) {

    /** How parts are written. */
    enum Shape {
        LIST,
        MAP,
        ENTRY,
        HOLDER,
        OBJECT,
        TITLE
    }

    /**
     * Returns whether a class is known to give what it holds without doing anything else. Those of the JDK may wrap others,
     * whose code runs then.
     */
    static boolean isKnown(Object value) {
        Class<?> type = value.getClass();
        if (Kind.isProxy(type)) {
            return false;
        }
        if (value instanceof Config || value instanceof Request) {
            return Kind.isOwn(type);
        }
        if (value instanceof TrackedSession) {
            return Kind.declaring(type, "untracked") == TrackedSession.class;
        }
        if (type.isArray() || type == Globals.class || value instanceof MultiDict || value instanceof Headers) {
            return true;
        }
        return Kind.isJdk(type) && (value instanceof Collection || value instanceof Map || value instanceof Map.Entry
                || isHolder(value) || value instanceof AtomicReferenceArray);
    }

    private static boolean isHolder(Object value) {
        return value instanceof Optional || value instanceof AtomicReference || value instanceof AtomicMarkableReference
                || value instanceof AtomicStampedReference
                || value instanceof Reference && !(value instanceof PhantomReference);
    }

    /** Returns the fields of an object, at most so many. */
    static Contents fields(Object value, int max) {
        List<Part> fields = Kind.isProxy(value.getClass()) ? List.of() : Fields.of(value);
        return new Contents(Shape.OBJECT, "", fields.size(), fields.subList(0, Math.min(max, fields.size())));
    }

    /** Returns what an object of a known class holds, at most so much. */
    static Contents of(Object value, int max) {
        if (value.getClass().isArray()) {
            return array(value, max);
        }
        if (value instanceof TrackedSession session) {
            return map(session.untracked(), max);
        }
        if (value instanceof Globals globals) {
            return map(globals.asMap(), max);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, max);
        }
        if (value instanceof MultiDict<?> dict) {
            return entries(dict.items(), dict.items().size(), max);
        }
        if (value instanceof Headers headers) {
            return entries(headers.entries(), headers.entries().size(), max);
        }
        if (value instanceof Collection<?> collection) {
            return collection(collection, max);
        }
        if (value instanceof Request request) {
            return request(request, max);
        }
        return value instanceof AtomicReferenceArray<?> array ? atomicArray(array, max) : holder(value, max);
    }

    private static Contents array(Object array, int max) {
        List<Part> parts = new ArrayList<>();
        int size = Array.getLength(array);
        String declared = array instanceof Object[] ? null : SimpleTypes.of(array.getClass().getComponentType());
        for (int i = 0; i < Math.min(max, size); i++) {
            parts.add(Part.element(i, declared, Array.get(array, i)));
        }
        return new Contents(Shape.LIST, "", size, parts);
    }

    private static Contents atomicArray(AtomicReferenceArray<?> array, int max) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(max, array.length()); i++) {
            parts.add(Part.element(i, null, array.get(i)));
        }
        return new Contents(Shape.LIST, "", array.length(), parts);
    }

    private static Contents collection(Collection<?> collection, int max) {
        List<Part> parts = new ArrayList<>();
        Iterator<?> elements = max == 0 ? List.of().iterator() : collection.iterator();
        while (parts.size() < max && elements.hasNext()) {
            parts.add(Part.element(parts.size(), null, elements.next()));
        }
        return new Contents(Shape.LIST, "", Math.max(parts.size(), collection.size()), parts);
    }

    private static Contents map(Map<?, ?> map, int max) {
        return entries(max == 0 ? List.of() : map.entrySet(), map.size(), max);
    }

    private static Contents entries(Collection<? extends Map.Entry<?, ?>> entries, int size, int max) {
        List<Part> parts = new ArrayList<>();
        Iterator<? extends Map.Entry<?, ?>> each = entries.iterator();
        while (parts.size() < max && each.hasNext()) {
            Map.Entry<?, ?> entry = each.next();
            parts.add(Part.entry(entry.getKey(), entry.getValue()));
        }
        return new Contents(Shape.MAP, "", Math.max(parts.size(), size), parts);
    }

    private static Contents holder(Object value, int max) {
        if (value instanceof Map.Entry<?, ?> entry) {
            Part part = Part.entry(entry.getKey(), entry.getValue());
            Part named = new Part("value", null, null, entry.getValue(), part.secret());
            return first(Shape.ENTRY, "", List.of(Part.field("key", null, entry.getKey()), named), max);
        }
        if (value instanceof Optional<?> optional) {
            List<Part> parts = optional.<List<Part>> map(held -> List.of(Part.field("value", null, held))).orElse(List.of());
            return first(Shape.HOLDER, optional.isEmpty() ? "Optional.empty" : "Optional", parts, max);
        }
        return first(Shape.HOLDER, Kind.name(value), List.of(Part.field("value", null, held(value))), max);
    }

    private static Object held(Object value) {
        if (value instanceof AtomicReference<?> reference) {
            return reference.get();
        }
        if (value instanceof AtomicMarkableReference<?> reference) {
            return reference.getReference();
        }
        return value instanceof AtomicStampedReference<?> stamped ? stamped.getReference() : ((Reference<?>) value).get();
    }

    private static Contents request(Request request, int max) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", request.method());
        facts.put("path", request.path());
        facts.put("endpoint", request.endpoint());
        facts.put("viewArgs", request.viewArgs());
        facts.put("args", request.args());
        facts.put("headers", request.headers());
        List<Part> parts = facts.entrySet().stream().map(fact -> Part.field(fact.getKey(), null, fact.getValue())).toList();
        return first(Shape.TITLE, request.method() + " " + request.path(), parts, max);
    }

    private static Contents first(Shape shape, String title, List<Part> parts, int max) {
        return new Contents(shape, title, parts.size(), parts.subList(0, Math.min(max, parts.size())));
    }
}
