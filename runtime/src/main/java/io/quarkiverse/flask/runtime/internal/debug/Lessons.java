package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.exceptions.BadRequestKeyException;

/**
 * Knows the mistakes whose exceptions alone do not say what to do: it takes the request to see what went wrong. The others say
 * it in their messages.
 */
final class Lessons {

    private static final String URLENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final Pattern UNDEFINED = Pattern
            .compile("(?:Key|Entry) \"(\\w+)\" not found in the (?:template )?data map");
    private static final int MAX_NAMES = 20;

    private final Request request;

    private Lessons(Request request) {
        this.request = request;
    }

    /** Returns what to learn from these exceptions. */
    static List<Lesson> of(List<Throwable> thrown, Request request) {
        Lessons lessons = new Lessons(request);
        return thrown.stream().map(lessons::of).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<Lesson> of(Throwable failure) {
        try {
            if (failure instanceof BadRequestKeyException missing) {
                return Optional.of(missing(missing.key(), missing.source()));
            }
            return Stream.of(blocked(failure), undefined(failure)).filter(Objects::nonNull).findFirst();
        } catch (RuntimeException e) {
            return Optional.empty(); // the request cannot be read, and the facts on the page say why
        }
    }

    private Lesson missing(String key, String source) {
        if ("files".equals(source) && !request.mimetype().equals(MULTIPART)) {
            return withoutFiles(key);
        }
        if ("form".equals(source) && request.isJson()) {
            return jsonBody(key);
        }
        String where = source == null ? "what was asked" : "request()." + source + "()";
        return new Lesson("The request has no '%s' in %s.".formatted(key, where),
                has(source) + elsewhere(key, source)
                        + ("In production the client gets 400 Bad Request. Where it may be missing, "
                                + "ask %s.get(\"%s\"), which gives null then, or say what to take instead: get(\"%s\", …).")
                                .formatted(source == null ? "the same dictionary" : where, key, key));
    }

    private Lesson withoutFiles(String key) {
        String sent = String.join("', '", request.form().getList(key));
        String type = request.mimetype().isEmpty() ? "without a content type" : "as " + request.mimetype();
        return new Lesson("The form was sent without its files.", ("""
                request().files("%s") found nothing: the request was sent %s, which carries no files.%s
                Give the form its encoding:
                    <form method="post" enctype="multipart/form-data">
                With curl: curl -F %s=@FILE %s""").formatted(key, type,
                sent.isEmpty() ? "" : " The browser sent their names only: '%s'.".formatted(sent), key, request.path()));
    }

    private Lesson jsonBody(String key) {
        boolean has = request.json(options -> options.silent(true)) instanceof Map<?, ?> map && map.containsKey(key);
        return new Lesson("The body is JSON, not a form.", """
                request().form("%s") reads forms; this request was sent as %s%s. Read it as what it is:
                    record Login(String %s) {}
                    request().json(Login.class).%s()
                or as a map: request().json(). A form is sent as %s or %s.""".formatted(key, request.mimetype(),
                has ? ", and its object has '%s'".formatted(key) : "", key, key, URLENCODED, MULTIPART));
    }

    private String has(String source) {
        if (source == null) {
            return "";
        }
        Set<String> keys = names(source);
        if (keys.isEmpty()) {
            return "There is nothing in it. ";
        }
        return "It has: %s%s. ".formatted(String.join(", ", keys.stream().limit(MAX_NAMES).toList()),
                keys.size() > MAX_NAMES ? ", …" : "");
    }

    private String elsewhere(String key, String source) {
        StringBuilder text = new StringBuilder();
        for (String other : List.of("args", "form", "files", "cookies")) {
            if (!other.equals(source) && names(other).contains(key)) {
                text.append("There is one in request().%s(\"%s\"). ".formatted(other, key));
            }
        }
        if ("form".equals(source) && request.method().equals("GET")) {
            text.append("A form that is sent by GET is in the URL, request().args(\"%s\"); else write <form method=\"post\">. "
                    .formatted(key));
        }
        return text.toString();
    }

    private Set<String> names(String source) {
        return switch (source) {
            case "args" -> request.args().keys();
            case "form" -> request.form().keys();
            case "files" -> request.files().keys();
            case "cookies" -> request.cookies().keys();
            default -> request.headers().keys();
        };
    }

    /** Mutiny and Quarkus refuse to wait on the event loop. */
    private static Lesson blocked(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        boolean refused = failure.getClass().getSimpleName().equals("BlockingOperationNotAllowedException")
                || failure instanceof IllegalStateException && message.startsWith("The current thread cannot be blocked");
        return !refused ? null : new Lesson("The event loop was asked to wait.", """
                The view, hook or handler runs on the event loop, because it returns a Uni, CompletionStage or Multi or has \
                @NonBlocking, and there nothing may wait. Either write @Blocking on it, so that it runs on a worker thread, or \
                return what is waited for: return client.get().map(…), without await().""");
    }

    /** Where Jinja prints nothing, Qute stops. */
    private static Lesson undefined(Throwable failure) {
        Matcher undefined = UNDEFINED.matcher(String.valueOf(failure.getMessage()));
        if (!failure.getClass().getSimpleName().equals("TemplateException") || !undefined.find()) {
            return null;
        }
        String name = undefined.group(1);
        return new Lesson("The template uses '%s', which nobody gave it.".formatted(name),
                """
                        Pass it: renderTemplate("…", "%s", value), or add it to all templates with a @ContextProcessor. Where it may be \
                        missing, say so: {%s ?: 'nobody'} prints something else, {%s ?: ''} nothing, as Jinja would."""
                        .formatted(name, name,
                                name));
    }
}
