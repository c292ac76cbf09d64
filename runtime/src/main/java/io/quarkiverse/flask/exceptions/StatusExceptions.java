package io.quarkiverse.flask.exceptions;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The exceptions by status.
 */
final class StatusExceptions {

    /** The two ways to make an exception: with the usual description, and with another. */
    private record Factory(Supplier<HttpException> usual, Function<String, HttpException> described) {
    }

    private static final Map<Integer, Factory> BY_CODE = Map.ofEntries(
            entry(400, new Factory(BadRequest::new, BadRequest::new)),
            entry(401, new Factory(Unauthorized::new, Unauthorized::new)),
            entry(403, new Factory(Forbidden::new, Forbidden::new)),
            entry(404, new Factory(NotFound::new, NotFound::new)),
            entry(405, new Factory(MethodNotAllowed::new, MethodNotAllowed::new)),
            entry(406, new Factory(NotAcceptable::new, NotAcceptable::new)),
            entry(408, new Factory(RequestTimeout::new, RequestTimeout::new)),
            entry(409, new Factory(Conflict::new, Conflict::new)),
            entry(410, new Factory(Gone::new, Gone::new)),
            entry(411, new Factory(LengthRequired::new, LengthRequired::new)),
            entry(412, new Factory(PreconditionFailed::new, PreconditionFailed::new)),
            entry(413, new Factory(RequestEntityTooLarge::new, RequestEntityTooLarge::new)),
            entry(414, new Factory(RequestUriTooLarge::new, RequestUriTooLarge::new)),
            entry(415, new Factory(UnsupportedMediaType::new, UnsupportedMediaType::new)),
            entry(416, new Factory(RequestedRangeNotSatisfiable::new, RequestedRangeNotSatisfiable::new)),
            entry(417, new Factory(ExpectationFailed::new, ExpectationFailed::new)),
            entry(418, new Factory(ImATeapot::new, ImATeapot::new)),
            entry(421, new Factory(MisdirectedRequest::new, MisdirectedRequest::new)),
            entry(422, new Factory(UnprocessableEntity::new, UnprocessableEntity::new)),
            entry(423, new Factory(Locked::new, Locked::new)),
            entry(424, new Factory(FailedDependency::new, FailedDependency::new)),
            entry(428, new Factory(PreconditionRequired::new, PreconditionRequired::new)),
            entry(429, new Factory(TooManyRequests::new, TooManyRequests::new)),
            entry(431, new Factory(RequestHeaderFieldsTooLarge::new, RequestHeaderFieldsTooLarge::new)),
            entry(451, new Factory(UnavailableForLegalReasons::new, UnavailableForLegalReasons::new)),
            entry(500, new Factory(InternalServerError::new, InternalServerError::new)),
            entry(501, new Factory(NotImplemented::new, NotImplemented::new)),
            entry(502, new Factory(BadGateway::new, BadGateway::new)),
            entry(503, new Factory(ServiceUnavailable::new, ServiceUnavailable::new)),
            entry(504, new Factory(GatewayTimeout::new, GatewayTimeout::new)),
            entry(505, new Factory(HttpVersionNotSupported::new, HttpVersionNotSupported::new)));

    private static final Map<Class<?>, Integer> CODES = BY_CODE.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(known -> known.getValue().usual.get().getClass(), Map.Entry::getKey));

    private StatusExceptions() {
    }

    static HttpException of(int code, String description) {
        Factory factory = BY_CODE.get(code);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "There is no exception for the status %d. Abort with one of %s, or with a Response."
                            .formatted(code, new TreeSet<>(BY_CODE.keySet())));
        }
        return description == null ? factory.usual.get() : factory.described.apply(description);
    }

    static OptionalInt codeOf(Class<?> type) {
        for (Class<?> known = type; known != null; known = known.getSuperclass()) {
            Integer code = CODES.get(known);
            if (code != null) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }
}
