package io.quarkiverse.flask.runtime.internal.debug;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.Endpoint;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkus.dev.console.DevConsoleManager;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

/**
 * The last requests and what became of them; it outlives the application, so it holds classes of the JDK only.
 */
public final class RequestLog {

    static final int MAX_ENTRIES = 100;
    private static final int MAX_TEXT = 200;
    private static final String ENTRIES = "io.quarkiverse.flask.requests";
    private static final double NANOS_PER_TENTH = 100_000;

    /** What is known of a request while it lasts; weak, since a client may never let it end. */
    private static final class Running {

        private final long since = System.nanoTime();
        private SessionValues session = SessionValues.NONE;
        private String failure;
    }

    private static final Logger LOG = Logger.getLogger(RequestLog.class);

    private final Clock clock;
    private final Deque<Map<String, Object>> entries;
    private final Map<Request, Running> running = Collections.synchronizedMap(new WeakHashMap<>());
    private final BroadcastProcessor<Integer> added = BroadcastProcessor.create();

    RequestLog(Clock clock, Deque<Map<String, Object>> entries) {
        this.clock = clock;
        this.entries = entries;
    }

    /** Goes on with the log of the application as it was before its sources changed. */
    static RequestLog continued() {
        Deque<Map<String, Object>> entries = DevConsoleManager.getGlobal(ENTRIES);
        if (entries == null) {
            entries = new ArrayDeque<>(MAX_ENTRIES);
            DevConsoleManager.setGlobal(ENTRIES, entries);
        }
        return new RequestLog(Clock.systemUTC(), entries);
    }

    /** Returns the requests, the newest first. */
    public List<Map<String, Object>> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /** Tells of each request that is added how many there are. */
    public Multi<Integer> added() {
        return added;
    }

    /** Forgets all requests. */
    public void clear() {
        synchronized (entries) {
            entries.clear();
        }
    }

    void began(Request request) {
        running.put(request, new Running());
    }

    void opened(Request request, Session session) {
        Running known = running.get(request);
        if (known != null) {
            safely(() -> known.session = SessionValues.of(session));
        }
    }

    void failed(Request request, Throwable failure) {
        Running known = running.get(request);
        if (known != null) {
            known.failure = text(failure);
        }
    }

    void ended(FlaskContext context, Response response) {
        Running known = running.remove(context.request());
        if (known != null) {
            safely(() -> add(entry(known, context, response)));
        }
    }

    private void add(Map<String, Object> entry) {
        synchronized (entries) {
            if (entries.size() >= MAX_ENTRIES) {
                entries.removeLast();
            }
            entries.addFirst(entry);
            added.onNext(entries.size()); // one after the other
        }
    }

    private Map<String, Object> entry(Running known, FlaskContext context, Response response) {
        Request request = context.request();
        String endpoint = request.endpoint();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("time", clock.millis());
        entry.put("method", cut(request.method()));
        entry.put("path", cut(ShownPath.of(request)));
        if (endpoint != null) {
            entry.put("endpoint", cut(endpoint));
        }
        entry.put("staticFile", endpoint != null && (endpoint.equals("static") || endpoint.endsWith(".static")));
        entry.put("status", response.status());
        entry.put("milliseconds", Math.round((System.nanoTime() - known.since) / NANOS_PER_TENTH) / 10.0);
        thread(context, endpoint, request.method()).findFirst().ifPresent(thread -> entry.put("thread", thread));
        safely(() -> session(known, context, entry));
        if (known.failure != null) {
            entry.put("exception", known.failure);
        }
        return Collections.unmodifiableMap(entry);
    }

    private static Stream<String> thread(FlaskContext context, String endpoint, String method) {
        Endpoint found = endpoint == null || !(context.app() instanceof FlaskApplication app) ? null : app.endpoint(endpoint);
        return Stream.ofNullable(found == null ? null : found.answering(method))
                .map(answering -> Threads.name(answering.execution()));
    }

    private static void session(Running known, FlaskContext context, Map<String, Object> entry) {
        entry.put("sessionOpened", context.openedSession().isPresent());
        context.openedSession().ifPresent(session -> {
            entry.put("sessionModified", session.modified());
            SessionValues now = SessionValues.of(session);
            if (known.session.known() && now.known()) {
                entry.put("sessionChanges", known.session.changesTo(now));
            }
        });
    }

    private static String text(Throwable failure) {
        try {
            return cut(failure.toString());
        } catch (Throwable e) { // of the failure's own getMessage()
            return failure.getClass().getName();
        }
    }

    /** Does what calls the application's classes; whatever they throw, the request itself must not notice. */
    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.debugf("A request is not logged in full: %s", e.getClass().getName()); // its message may throw, too
        }
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
