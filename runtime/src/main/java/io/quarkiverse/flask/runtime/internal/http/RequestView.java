package io.quarkiverse.flask.runtime.internal.http;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.JsonOptions;
import io.quarkiverse.flask.MultiDict;
import io.quarkiverse.flask.exceptions.RequestEntityTooLarge;
import io.quarkiverse.flask.routing.UrlRule;
import io.vertx.ext.web.RoutingContext;

/**
 * The request of an exchange. Parses each part when it is first asked for, and keeps it; used by one thread at a time.
 */
public final class RequestView extends RequestHeaders {

    private final Exchange exchange;
    private final RequestTarget target;
    private final RequestSettings settings;
    private final RequestJson json;
    private UrlRule rule;
    private Map<String, Object> viewArgs = Map.of();
    private MultiDict<String> args;
    private MultiDict<String> form;
    private MultiDict<FileStorage> files;
    private MultiDict<String> cookies;
    private MultiDict<String> headers;
    private boolean dataRead;
    private boolean formTaken;

    public RequestView(Exchange exchange, RequestTarget target, RequestSettings settings) {
        super(exchange);
        this.exchange = exchange;
        this.target = target;
        this.settings = settings;
        this.json = new RequestJson(this, settings.json());
    }

    /** Records the rule that matched. */
    public void matched(UrlRule matchedRule, Map<String, Object> arguments) {
        this.rule = matchedRule;
        this.viewArgs = arguments;
    }

    @Override
    public String method() {
        return exchange.method();
    }

    @Override
    public String path() {
        return target.path().isEmpty() ? "/" : target.path();
    }

    @Override
    public String fullPath() {
        return path() + "?" + queryString();
    }

    @Override
    public String url() {
        return queryString().isEmpty() ? baseUrl() : baseUrl() + "?" + Iri.query(queryString());
    }

    @Override
    public String baseUrl() {
        return schemeAndHost() + rootPath() + Iri.path(path());
    }

    @Override
    public String rootUrl() {
        return schemeAndHost() + rootPath() + "/";
    }

    @Override
    public String rootPath() {
        return target.rootPath();
    }

    @Override
    public String host() {
        return target.host();
    }

    @Override
    public String hostUrl() {
        return schemeAndHost() + "/";
    }

    /** Case means nothing in the name of a host; URLs have it small. */
    private String schemeAndHost() {
        return scheme() + "://" + host().toLowerCase(Locale.ROOT);
    }

    @Override
    public String scheme() {
        return exchange.scheme();
    }

    @Override
    public boolean isSecure() {
        return scheme().equals("https");
    }

    @Override
    public String queryString() {
        String query = exchange.rawQuery();
        return query == null ? "" : query;
    }

    @Override
    public MultiDict<String> args() {
        if (args == null) {
            args = MultiDict.of(UrlEncoded.parse(exchange.rawQuery()));
        }
        return args;
    }

    @Override
    public MultiDict<String> form() {
        parseForm();
        return form;
    }

    @Override
    public MultiDict<FileStorage> files() {
        parseForm();
        return files;
    }

    @Override
    public MultiDict<String> values() {
        if (method().equals("GET")) {
            return args();
        }
        return MultiDict.combined(args(), form());
    }

    @Override
    public MultiDict<String> cookies() {
        if (cookies == null) {
            cookies = MultiDict.of(Cookies.parse(exchange.header("Cookie")));
        }
        return cookies;
    }

    @Override
    public MultiDict<String> headers() {
        if (headers == null) {
            headers = MultiDict.ignoringCase(exchange.headers());
        }
        return headers;
    }

    @Override
    public Object json() {
        return json.value();
    }

    @Override
    public <T> T json(Class<T> type) {
        return json.value(type);
    }

    @Override
    public Object json(Consumer<JsonOptions> options) {
        JsonOptions chosen = new JsonOptions();
        options.accept(chosen);
        return json.value(chosen);
    }

    @Override
    public byte[] data() {
        return takenByForm() ? new byte[0] : exchange.body().bytes();
    }

    @Override
    public String text() {
        return takenByForm() ? "" : body();
    }

    @Override
    public InputStream stream() {
        return takenByForm() ? InputStream.nullInputStream() : exchange.body().open();
    }

    @Override
    public String remoteAddr() {
        return exchange.remoteAddress();
    }

    /** Returns the address at the other end of the connection, whatever proxies tell of clients, or {@code null}. */
    public String connectionAddress() {
        return exchange.connectionAddress();
    }

    @Override
    public List<String> accessRoute() {
        String forwarded = exchange.header("X-Forwarded-For");
        if (forwarded != null && !forwarded.isBlank()) {
            return Arrays.stream(forwarded.split(",")).map(String::strip).filter(address -> !address.isEmpty()).toList();
        }
        return remoteAddr() == null ? List.of() : List.of(remoteAddr());
    }

    @Override
    public Long maxContentLength() {
        return settings.maxContentLength().isEmpty() ? null : (Long) settings.maxContentLength().getAsLong();
    }

    @Override
    public String endpoint() {
        return rule == null ? null : rule.endpoint();
    }

    /** Returns the arguments for changing them; {@code null} if no rule matched. */
    public Map<String, Object> changeViewArgs() {
        if (rule == null) {
            return null;
        }
        viewArgs = new LinkedHashMap<>(viewArgs);
        return viewArgs;
    }

    @Override
    public Map<String, Object> viewArgs() {
        return viewArgs;
    }

    @Override
    public UrlRule urlRule() {
        return rule;
    }

    @Override
    public String blueprint() {
        int dot = rule == null ? -1 : rule.endpoint().lastIndexOf('.');
        return dot < 0 ? null : rule.endpoint().substring(0, dot);
    }

    @Override
    public List<String> blueprints() {
        List<String> names = new ArrayList<>(0);
        for (String name = blueprint(); name != null; name = parent(name)) {
            names.add(name);
        }
        return names;
    }

    @Override
    public RoutingContext routingContext() {
        return exchange.routingContext();
    }

    private static String parent(String blueprint) {
        int dot = blueprint.lastIndexOf('.');
        return dot < 0 ? null : blueprint.substring(0, dot);
    }

    private void parseForm() {
        if (form != null) {
            return;
        }
        Form parsed = switch (mimetype()) {
            case "application/x-www-form-urlencoded" -> urlencoded();
            case "multipart/form-data" -> MultipartForm.parse(parsedContentType(), exchange.body(), settings.formLimits());
            default -> null;
        };
        formTaken = parsed != null;
        parsed = formTaken ? parsed : Form.EMPTY;
        files = MultiDict.of(parsed.files());
        form = MultiDict.of(parsed.fields());
    }

    private String body() {
        return new String(exchange.body().bytes(), StandardCharsets.UTF_8);
    }

    /** Parsing a form consumes the body, unless the body was read before: as in Flask. */
    private boolean takenByForm() {
        boolean taken = formTaken && !dataRead;
        dataRead |= !taken;
        return taken;
    }

    /** Text that is not UTF-8 is no form, as in Werkzeug. */
    private Form urlencoded() {
        long limit = settings.formLimits().maxFieldSize();
        if (exchange.body().length() > limit) {
            throw new RequestEntityTooLarge("The form is larger than %d bytes.".formatted(limit));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(exchange.body().bytes())).toString();
            return new Form(UrlEncoded.parse(text), List.of());
        } catch (CharacterCodingException e) {
            return Form.EMPTY;
        }
    }
}
