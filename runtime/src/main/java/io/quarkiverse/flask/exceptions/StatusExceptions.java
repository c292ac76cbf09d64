package io.quarkiverse.flask.exceptions;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The exceptions by status.
 */
final class StatusExceptions {

    private static final Map<Integer, Supplier<HttpException>> USUAL = Map.ofEntries(
            entry(400, BadRequest::new),
            entry(401, Unauthorized::new),
            entry(403, Forbidden::new),
            entry(404, NotFound::new),
            entry(405, MethodNotAllowed::new),
            entry(406, NotAcceptable::new),
            entry(408, RequestTimeout::new),
            entry(409, Conflict::new),
            entry(410, Gone::new),
            entry(411, LengthRequired::new),
            entry(412, PreconditionFailed::new),
            entry(413, RequestEntityTooLarge::new),
            entry(414, RequestUriTooLarge::new),
            entry(415, UnsupportedMediaType::new),
            entry(416, RequestedRangeNotSatisfiable::new),
            entry(417, ExpectationFailed::new),
            entry(418, ImATeapot::new),
            entry(421, MisdirectedRequest::new),
            entry(422, UnprocessableEntity::new),
            entry(423, Locked::new),
            entry(424, FailedDependency::new),
            entry(428, PreconditionRequired::new),
            entry(429, TooManyRequests::new),
            entry(431, RequestHeaderFieldsTooLarge::new),
            entry(451, UnavailableForLegalReasons::new),
            entry(500, InternalServerError::new),
            entry(501, NotImplemented::new),
            entry(502, BadGateway::new),
            entry(503, ServiceUnavailable::new),
            entry(504, GatewayTimeout::new),
            entry(505, HttpVersionNotSupported::new));

    private static final Map<Integer, Function<String, HttpException>> DESCRIBED = Map.ofEntries(
            entry(400, BadRequest::new),
            entry(401, Unauthorized::new),
            entry(403, Forbidden::new),
            entry(404, NotFound::new),
            entry(405, MethodNotAllowed::new),
            entry(406, NotAcceptable::new),
            entry(408, RequestTimeout::new),
            entry(409, Conflict::new),
            entry(410, Gone::new),
            entry(411, LengthRequired::new),
            entry(412, PreconditionFailed::new),
            entry(413, RequestEntityTooLarge::new),
            entry(414, RequestUriTooLarge::new),
            entry(415, UnsupportedMediaType::new),
            entry(416, RequestedRangeNotSatisfiable::new),
            entry(417, ExpectationFailed::new),
            entry(418, ImATeapot::new),
            entry(421, MisdirectedRequest::new),
            entry(422, UnprocessableEntity::new),
            entry(423, Locked::new),
            entry(424, FailedDependency::new),
            entry(428, PreconditionRequired::new),
            entry(429, TooManyRequests::new),
            entry(431, RequestHeaderFieldsTooLarge::new),
            entry(451, UnavailableForLegalReasons::new),
            entry(500, InternalServerError::new),
            entry(501, NotImplemented::new),
            entry(502, BadGateway::new),
            entry(503, ServiceUnavailable::new),
            entry(504, GatewayTimeout::new),
            entry(505, HttpVersionNotSupported::new));

    private StatusExceptions() {
    }

    static HttpException of(int code, String description) {
        Supplier<HttpException> usual = USUAL.get(code);
        if (usual == null) {
            throw new IllegalArgumentException(
                    "There is no exception for the status %d. Abort with one of %s, or with a Response."
                            .formatted(code, new TreeSet<>(USUAL.keySet())));
        }
        return description == null ? usual.get() : DESCRIBED.get(code).apply(description);
    }
}
