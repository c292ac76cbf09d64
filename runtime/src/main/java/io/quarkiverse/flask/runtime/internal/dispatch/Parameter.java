package io.quarkiverse.flask.runtime.internal.dispatch;

import java.math.BigInteger;
import java.util.Map;

import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * A parameter of a view, hook or handler, and where its value comes from. Decided when the application is built.
 *
 * @param source where the value comes from
 * @param name the rule's variable, for arguments
 * @param type what the value must be, for arguments
 */
public record Parameter(Source source, String name, Type type) {

    /** Where a value comes from. */
    public enum Source {
        ARGUMENT,
        REQUEST,
        SESSION,
        GLOBALS,
        APP,
        ROUTING_CONTEXT,
        /** The values of a URL, by name, for functions that change them. */
        VALUES,
        /** The exception, for error handlers and teardowns; the response, for after-request hooks; or the endpoint. */
        SUBJECT
    }

    /** What a Java parameter can take of what a converter gives. */
    public enum Type {
        AS_IS,
        INT,
        LONG,
        BIG_INTEGER,
        DOUBLE,
        FLOAT,
        STRING,
        /** A primitive that a rule without the variable leaves at zero. */
        BOOLEAN
    }

    /** Returns the values of parameters, in their order. */
    public static Object[] values(Parameter[] parameters, FlaskContext context, Map<String, Object> arguments, Object subject) {
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[i].value(context, arguments, subject);
        }
        return values;
    }

    private Object value(FlaskContext context, Map<String, Object> arguments, Object subject) {
        return switch (source) {
            case ARGUMENT -> converted(arguments.get(name));
            case REQUEST -> context.request();
            case SESSION -> context.session();
            case GLOBALS -> context.globals();
            case APP -> context.app();
            case ROUTING_CONTEXT -> context.request().routingContext();
            case VALUES -> arguments;
            case SUBJECT -> subject;
        };
    }

    private Object converted(Object value) {
        if (value == null || type == Type.AS_IS || type == Type.BOOLEAN) {
            return value;
        }
        return type == Type.STRING ? value.toString() : value instanceof Number number ? number(number) : value;
    }

    /** A number that the parameter cannot hold is a URL that this view does not have. */
    private Object number(Number number) {
        try {
            return switch (type) {
                case INT -> integer(number).intValueExact();
                case LONG -> integer(number).longValueExact();
                case BIG_INTEGER -> integer(number);
                case DOUBLE -> number.doubleValue();
                case FLOAT -> number.floatValue();
                case AS_IS, STRING, BOOLEAN -> number;
            };
        } catch (ArithmeticException e) {
            throw new NotFound();
        }
    }

    private static BigInteger integer(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }
}
