package io.quarkiverse.flask.runtime.internal.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.session.TaggedJson;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkiverse.flask.session.SessionInterrupted;
import io.quarkiverse.flask.session.SessionStoreUnavailable;
import io.quarkus.arc.DefaultBean;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.BlockingOperationControl;

/**
 * Keeps sessions in Redis, where several instances of the application share them; the cookie holds an id only. A session lives
 * for {@code PERMANENT_SESSION_LIFETIME} after it was used last.
 */
@DefaultBean
public class RedisSessions implements SessionInterface {

    private static final Logger LOG = Logger.getLogger(RedisSessions.class);
    private static final int GONE = -1;

    private final RedisDataSource redis;
    private final TaggedJson json;

    @Inject
    RedisSessions(RedisDataSource redis, TaggedJson json) {
        this.redis = redis;
        this.json = json;
    }

    /** An id that nothing is kept under is not taken over: a session that begins gets an id of its own. */
    @Override
    public Session open(FlaskApp app, Request request) {
        String id = request.cookies().get(cookieName(app));
        if (id == null || !SessionId.isOne(id)) {
            return new RedisSession();
        }
        Map<String, String> kept = fields(call("EVAL", SessionScripts.OPEN, "1", key(app, id), seconds(app)));
        if (kept.isEmpty()) {
            return new RedisSession();
        }
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            kept.forEach((key, text) -> values.put(key, json.loads(text)));
            return new RedisSession(id, kept, values);
        } catch (RuntimeException e) {
            LOG.debug("What is kept for a session is none", e);
            return new RedisSession();
        }
    }

    @Override
    public void save(FlaskApp app, Session opened, Response response) {
        RedisSession session = (RedisSession) opened;
        if (session.accessed()) {
            response.vary("Cookie");
        }
        boolean sent = !session.isEmpty() && shouldSetCookie(app, session);
        if (session.modified() || sent && session.id().isEmpty()) {
            saveChanges(app, session, response);
        } else if (sent) {
            setCookie(app, session, response, session.id().orElseThrow());
        }
    }

    /** What was cleared is deleted last: until what follows it is safe, nothing is lost. */
    private void saveChanges(FlaskApp app, RedisSession session, Response response) {
        boolean over = session.isEmpty() && session.id().isEmpty();
        if (over) {
            deleteCookie(app, response);
        } else {
            store(app, session, response);
        }
        if (over || session.cleared()) {
            session.formerId().ifPresent(id -> call("DEL", key(app, id)));
        }
    }

    private void store(FlaskApp app, RedisSession session, Response response) {
        Map<String, String> texts = new LinkedHashMap<>();
        session.untracked().forEach((key, value) -> texts.put(key, json.dumps(value)));
        Optional<String> there = session.cleared() ? Optional.empty() : session.id().or(session::formerId);
        String id = session.id().or(() -> there.map(SessionId::after)).orElseGet(SessionId::next);
        List<String> arguments = new ArrayList<>(List.of(SessionScripts.SAVE, "2", key(app, id), key(app, there.orElse(id)),
                seconds(app), there.isPresent() ? "kept" : "new"));
        arguments.addAll(SessionChanges.between(session.kept(), texts).arguments());
        int left = call("EVAL", arguments.toArray(String[]::new)).toInteger();
        if (left == GONE) {
            throw new SessionInterrupted();
        }
        if (left == 0) {
            deleteCookie(app, response);
        } else if (shouldSetCookie(app, session)) {
            setCookie(app, session, response, id);
        }
    }

    /** Not even asked for: that a session lives on needs its use. */
    @Override
    public boolean savesUnused(FlaskApp app, Request request) {
        return false;
    }

    private io.vertx.mutiny.redis.client.Response call(String command, String... arguments) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("The session in Redis was first used on an event loop, which must not block: "
                    + "use it before, in the view itself.");
        }
        try {
            return redis.execute(command, arguments);
        } catch (RuntimeException e) {
            throw new SessionStoreUnavailable(Optional.ofNullable(e.getCause()).orElse(e));
        }
    }

    private static Map<String, String> fields(io.vertx.mutiny.redis.client.Response namesAndTexts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndTexts.size(); i += 2) {
            fields.put(namesAndTexts.get(i).toString(), namesAndTexts.get(i + 1).toString());
        }
        return fields;
    }

    private static String key(FlaskApp app, String id) {
        return SessionId.key(app.config().get("SESSION_KEY_PREFIX", String.class), id);
    }

    private String seconds(FlaskApp app) {
        return Long.toString(Math.max(1, lifetime(app).toSeconds()));
    }
}
