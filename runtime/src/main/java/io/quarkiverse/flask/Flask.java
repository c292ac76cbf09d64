package io.quarkiverse.flask;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.json.JsonProvider;
import io.smallrye.mutiny.Multi;

/**
 * Flask's functions, under Flask's names: {@code import static io.quarkiverse.flask.Flask.*}.
 * <p>
 * Those that speak of the current request, session or application throw {@link IllegalStateException} outside of one.
 *
 * @since 1.0
 */
public final class Flask {

    private Flask() {
    }

    /**
     * Returns the current request: {@code flask.request}.
     */
    public static Request request() {
        return ContextAccess.get().request();
    }

    /**
     * Returns the current session: {@code flask.session}.
     */
    public static Session session() {
        return ContextAccess.get().session();
    }

    /**
     * Returns the values that live as long as the current context: {@code flask.g}.
     */
    public static Globals g() {
        return ContextAccess.get().g();
    }

    /**
     * Returns the current application: {@code flask.current_app}.
     */
    public static FlaskApp currentApp() {
        return ContextAccess.get().currentApp();
    }

    /**
     * Tells whether there is a current request: {@code flask.has_request_context}.
     */
    public static boolean hasRequestContext() {
        return ContextAccess.get().hasRequestContext();
    }

    /**
     * Tells whether there is a current application: {@code flask.has_app_context}.
     */
    public static boolean hasAppContext() {
        return ContextAccess.get().hasAppContext();
    }

    /**
     * Builds the URL of an endpoint: {@code flask.url_for}.
     * <p>
     * Values that the rule has no variable for go to the query. {@code _external} makes the URL absolute, {@code _scheme} also
     * sets its scheme, {@code _anchor} adds a fragment, {@code _method} chooses between rules.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     * @throws io.quarkiverse.flask.routing.UrlBuildException if no rule of that endpoint takes the values
     */
    public static String urlFor(String endpoint, Object... namesAndValues) {
        return urlFor(endpoint, Pairs.toMap("urlFor", namesAndValues));
    }

    /**
     * Builds the URL of an endpoint: {@code flask.url_for}, with the values in a map.
     *
     * @throws io.quarkiverse.flask.routing.UrlBuildException if no rule of that endpoint takes the values
     */
    public static String urlFor(String endpoint, Map<String, ?> values) {
        return currentApp().urlFor(endpoint, values);
    }

    /**
     * Builds the URL of a view without parameters: {@code urlFor(Pages::index)}.
     *
     * @throws IllegalArgumentException if the method is no view
     * @throws io.quarkiverse.flask.routing.UrlBuildException if no rule of its endpoint takes the values
     */
    public static <V> String urlFor(ViewReference.Of0<V> view) {
        return currentApp().urlFor(view, Map.of());
    }

    /**
     * Builds the URL of a view by its method, with more values: for the query, or options like {@code _external}.
     */
    public static <V> String urlFor(ViewReference.Of0<V> view, Map<String, ?> more) {
        return currentApp().urlFor(view, more);
    }

    /**
     * Builds the URL of a view by its method, checked by the compiler: {@code urlFor(Users::profile, "John Doe")} for
     * {@code flask.url_for("profile", username="John Doe")}.
     * <p>
     * Each argument becomes the value of the variable that its parameter binds. {@code null} leaves it out, and so does a
     * parameter that is no variable, like a {@link Request}. A view with several endpoints is known by its first.
     *
     * @throws IllegalArgumentException if the method is no view
     * @throws io.quarkiverse.flask.routing.UrlBuildException if no rule of its endpoint takes the values
     */
    public static <V, A> String urlFor(ViewReference.Of1<V, A> view, A first) {
        return currentApp().urlFor(view, Map.of(), first);
    }

    /**
     * Builds the URL of a view by its method, with more values: for the query, or options like {@code _external}.
     */
    public static <V, A> String urlFor(ViewReference.Of1<V, A> view, A first, Map<String, ?> more) {
        return currentApp().urlFor(view, more, first);
    }

    /**
     * Builds the URL of a view by its method, as {@link #urlFor(ViewReference.Of1, Object)} does.
     */
    public static <V, A, B> String urlFor(ViewReference.Of2<V, A, B> view, A first, B second) {
        return currentApp().urlFor(view, Map.of(), first, second);
    }

    /**
     * Builds the URL of a view by its method, with more values: for the query, or options like {@code _external}.
     */
    public static <V, A, B> String urlFor(ViewReference.Of2<V, A, B> view, A first, B second, Map<String, ?> more) {
        return currentApp().urlFor(view, more, first, second);
    }

    /**
     * Builds the URL of a view by its method, as {@link #urlFor(ViewReference.Of1, Object)} does.
     */
    public static <V, A, B, C> String urlFor(ViewReference.Of3<V, A, B, C> view, A first, B second, C third) {
        return currentApp().urlFor(view, Map.of(), first, second, third);
    }

    /**
     * Builds the URL of a view by its method, with more values: for the query, or options like {@code _external}.
     */
    public static <V, A, B, C> String urlFor(ViewReference.Of3<V, A, B, C> view, A first, B second, C third,
            Map<String, ?> more) {
        return currentApp().urlFor(view, more, first, second, third);
    }

    /**
     * Builds the URL of a view by its method, as {@link #urlFor(ViewReference.Of1, Object)} does.
     */
    public static <V, A, B, C, D> String urlFor(ViewReference.Of4<V, A, B, C, D> view, A first, B second, C third, D fourth) {
        return currentApp().urlFor(view, Map.of(), first, second, third, fourth);
    }

    /**
     * Builds the URL of a view by its method, with more values: for the query, or options like {@code _external}.
     */
    public static <V, A, B, C, D> String urlFor(ViewReference.Of4<V, A, B, C, D> view, A first, B second, C third, D fourth,
            Map<String, ?> more) {
        return currentApp().urlFor(view, more, first, second, third, fourth);
    }

    /**
     * Builds the URL of a view by its method, as {@link #urlFor(ViewReference.Of1, Object)} does.
     */
    public static <V, A, B, C, D, E> String urlFor(ViewReference.Of5<V, A, B, C, D, E> view, A first, B second, C third,
            D fourth, E fifth) {
        return currentApp().urlFor(view, Map.of(), first, second, third, fourth, fifth);
    }

    /**
     * Builds the URL of a view by its method, with more values: for the query, or options like {@code _external}.
     */
    public static <V, A, B, C, D, E> String urlFor(ViewReference.Of5<V, A, B, C, D, E> view, A first, B second, C third,
            D fourth, E fifth, Map<String, ?> more) {
        return currentApp().urlFor(view, more, first, second, third, fourth, fifth);
    }

    /**
     * Converts what a view may return into a response: {@code flask.make_response}.
     *
     * @throws IllegalArgumentException if it is nothing that a view may return
     */
    public static Response makeResponse(Object body) {
        return currentApp().makeResponse(body);
    }

    /**
     * Converts a body into a response with a status: Flask's {@code return body, status}.
     *
     * @throws IllegalArgumentException if the body is nothing that a view may return, or the status is not 100 to 999
     */
    public static Response makeResponse(Object body, int status) {
        return makeResponse(body).status(status);
    }

    /**
     * Converts a body into a response with headers: Flask's {@code return body, headers}.
     *
     * @throws IllegalArgumentException if the body is nothing that a view may return, or a header is malformed
     */
    public static Response makeResponse(Object body, Map<String, ?> headers) {
        return makeResponse(body).update(headers);
    }

    /**
     * Converts a body into a response with status and headers: Flask's {@code return body, status, headers}.
     *
     * @throws IllegalArgumentException if the body is nothing that a view may return, or status or headers are malformed
     */
    public static Response makeResponse(Object body, int status, Map<String, ?> headers) {
        return makeResponse(body).status(status).update(headers);
    }

    /**
     * Redirects (302) to a location, relative or absolute: {@code flask.redirect}.
     */
    public static Response redirect(String location) {
        return redirect(location, 302);
    }

    /**
     * Redirects to a location with one of the codes 300, 301, 302, 303, 305, 307 and 308: {@code flask.redirect}.
     *
     * @throws IllegalArgumentException for another code, or a location with a line break
     */
    public static Response redirect(String location, int code) {
        return Redirects.to(location, code);
    }

    /**
     * Ends the view with an HTTP error: {@code flask.abort}. Never returns; {@code throw abort(404)} tells the compiler so.
     *
     * @throws HttpException always
     * @throws IllegalArgumentException if there is no exception for the code
     */
    public static HttpException abort(int code) {
        throw HttpException.of(code, null);
    }

    /**
     * Ends the view with an HTTP error that describes itself: {@code flask.abort}. Never returns.
     *
     * @throws HttpException always
     * @throws IllegalArgumentException if there is no exception for the code
     */
    public static HttpException abort(int code, String description) {
        throw HttpException.of(code, description);
    }

    /**
     * Ends the view with an HTTP error that describes itself, in HTML if the text is {@link Markup}: {@code flask.abort}. Never
     * returns.
     *
     * @throws HttpException always
     * @throws IllegalArgumentException if there is no exception for the code
     */
    public static HttpException abort(int code, CharSequence description) {
        throw HttpException.of(code, description);
    }

    /**
     * Ends the view with a response: {@code flask.abort}. Never returns; no error handler sees it.
     *
     * @throws HttpException always
     */
    public static HttpException abort(Response response) {
        throw new HttpException(response);
    }

    /**
     * Answers JSON: {@code flask.jsonify}.
     *
     * @throws IllegalArgumentException if the value cannot be written
     */
    public static Response jsonify(Object value) {
        JsonProvider json = currentApp().json();
        return new Response(json.responseText(value)).contentType(json.mimetype());
    }

    /**
     * Answers a JSON object of names and values: {@code flask.jsonify} with keyword arguments. For an array, give a list.
     *
     * @param moreNamesAndValues the next name, its value, and so on
     * @throws IllegalArgumentException if names and values are not pairs, or a value cannot be written
     */
    public static Response jsonify(String name, Object value, Object... moreNamesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        members.putAll(Pairs.toMap("jsonify", moreNamesAndValues));
        return jsonify((Object) members);
    }

    /**
     * Sends a file: {@code flask.send_file}.
     *
     * @param file a relative path starts at the working directory
     * @throws java.io.UncheckedIOException if there is no such file
     */
    public static Response sendFile(Path file) {
        return sendFile(file, options -> {
        });
    }

    /**
     * Sends a file: {@code flask.send_file}.
     *
     * @param file a relative path starts at the working directory
     * @throws java.io.UncheckedIOException if there is no such file
     */
    public static Response sendFile(Path file, Consumer<SendFileOptions> options) {
        SendFileOptions chosen = new SendFileOptions();
        options.accept(chosen);
        return SendFile.of(file, chosen, currentApp(), hasRequestContext() ? request() : null);
    }

    /**
     * Sends bytes as a file: {@code flask.send_file} with a {@code BytesIO}.
     *
     * @param options must say a download name or, unless it is an attachment, a content type
     * @throws IllegalArgumentException if they say neither
     */
    public static Response sendFile(byte[] content, Consumer<SendFileOptions> options) {
        SendFileOptions chosen = new SendFileOptions();
        options.accept(chosen);
        return SendFile.ofContent(content, chosen, currentApp(), hasRequestContext() ? request() : null);
    }

    /**
     * Sends a stream of bytes as a file: {@code flask.send_file} with a file object. It is closed when it has been sent. Its
     * length is not known: no ranges are answered.
     *
     * @param options must say a download name or, unless it is an attachment, a content type
     * @throws IllegalArgumentException if they say neither
     */
    public static Response sendFile(InputStream content, Consumer<SendFileOptions> options) {
        SendFileOptions chosen = new SendFileOptions();
        options.accept(chosen);
        return SendFile.ofContent(content, chosen, currentApp(), hasRequestContext() ? request() : null);
    }

    /**
     * Sends a file of a directory, never one outside but by a symbolic link: {@code flask.send_from_directory}.
     *
     * @param directory a relative path starts at the working directory
     * @param path the file's path below the directory; it may come from the client
     * @throws io.quarkiverse.flask.exceptions.NotFound if there is no such file in the directory
     */
    public static Response sendFromDirectory(Path directory, String path) {
        return sendFromDirectory(directory, path, options -> {
        });
    }

    /**
     * Sends a file of a directory, never one outside but by a symbolic link: {@code flask.send_from_directory}.
     *
     * @param directory a relative path starts at the working directory
     * @param path the file's path below the directory; it may come from the client
     * @throws io.quarkiverse.flask.exceptions.NotFound if there is no such file in the directory
     */
    public static Response sendFromDirectory(Path directory, String path, Consumer<SendFileOptions> options) {
        SendFileOptions chosen = new SendFileOptions();
        options.accept(chosen);
        return SendFile.fromDirectory(directory, path, chosen, currentApp(), hasRequestContext() ? request() : null);
    }

    /**
     * Renders a template of {@code src/main/resources/templates}, or a fragment of one, {@code template$fragment}:
     * {@code flask.render_template}.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is no such template
     */
    public static String renderTemplate(String name, Object... namesAndValues) {
        return renderTemplate(name, Pairs.toMap("renderTemplate", namesAndValues));
    }

    /**
     * Renders a template: {@code flask.render_template}, with the values in a map.
     */
    public static String renderTemplate(String name, Map<String, ?> values) {
        return currentApp().renderTemplate(name, values);
    }

    /**
     * Renders the first of these templates that there is: {@code flask.render_template} with a list of names.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is none of them
     */
    public static String renderTemplate(List<String> names, Object... namesAndValues) {
        return renderTemplate(names, Pairs.toMap("renderTemplate", namesAndValues));
    }

    /**
     * Renders the first of these templates that there is, with the values in a map.
     *
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is none of them
     */
    public static String renderTemplate(List<String> names, Map<String, ?> values) {
        return currentApp().renderTemplate(names, values);
    }

    /**
     * Renders a template given as text: {@code flask.render_template_string}. Values are escaped unless
     * {@code quarkus.flask.templates.escape-strings} is {@code false}.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     */
    public static String renderTemplateString(String source, Object... namesAndValues) {
        return renderTemplateString(source, Pairs.toMap("renderTemplateString", namesAndValues));
    }

    /**
     * Renders a template given as text: {@code flask.render_template_string}, with the values in a map.
     */
    public static String renderTemplateString(String source, Map<String, ?> values) {
        return currentApp().renderTemplateString(source, values);
    }

    /**
     * Renders a template as a response whose text is sent as it comes: {@code flask.stream_template}. Qute evaluates the whole
     * template before its first text; what is saved is the memory for all of the text.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is no such template
     */
    public static Response streamTemplate(String name, Object... namesAndValues) {
        return currentApp().streamTemplate(name, Pairs.toMap("streamTemplate", namesAndValues));
    }

    /**
     * Renders a template as a response whose text is sent as it comes: {@code flask.stream_template}, with the values in a map.
     *
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is no such template
     */
    public static Response streamTemplate(String name, Map<String, ?> values) {
        return currentApp().streamTemplate(name, values);
    }

    /**
     * Renders the first of these templates that there is as a response whose text is sent as it comes.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is none of them
     */
    public static Response streamTemplate(List<String> names, Object... namesAndValues) {
        return streamTemplate(names, Pairs.toMap("streamTemplate", namesAndValues));
    }

    /**
     * Renders the first of these templates that there is as a response whose text is sent as it comes, with the values in a
     * map.
     *
     * @throws io.quarkiverse.flask.exceptions.TemplateNotFound if there is none of them
     */
    public static Response streamTemplate(List<String> names, Map<String, ?> values) {
        return currentApp().streamTemplate(names, values);
    }

    /**
     * Renders a template given as text as a response whose text is sent as it comes: {@code flask.stream_template_string}.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if names and values are not pairs
     */
    public static Response streamTemplateString(String source, Object... namesAndValues) {
        return streamTemplateString(source, Pairs.toMap("streamTemplateString", namesAndValues));
    }

    /**
     * Renders a template given as text as a response whose text is sent as it comes, with the values in a map.
     */
    public static Response streamTemplateString(String source, Map<String, ?> values) {
        return currentApp().streamTemplateString(source, values);
    }

    /**
     * Lets a streamed body use the current request, session and {@code g} until its end: {@code flask.stream_with_context}. The
     * request's teardown hooks run only then, or when the client goes away.
     *
     * @throws IllegalStateException outside a request
     */
    public static <T> Stream<T> streamWithContext(Stream<T> generator) {
        Iterator<T> parts = ContextAccess.get().streamWithContext(generator.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(parts, Spliterator.ORDERED), false)
                .onClose(generator::close);
    }

    /**
     * Lets a streamed body use the current request until its end, see {@link #streamWithContext(Stream)}.
     *
     * @return an iterator that is closed with the given one if that is {@link AutoCloseable}
     * @throws IllegalStateException outside a request
     */
    public static <T> Iterator<T> streamWithContext(Iterator<T> generator) {
        return ContextAccess.get().streamWithContext(generator);
    }

    /**
     * Lets a streamed body use the current request until its end, see {@link #streamWithContext(Stream)}.
     *
     * @throws IllegalStateException outside a request
     */
    public static <T> Multi<T> streamWithContext(Multi<T> generator) {
        ContextAccess.get().stayForBody();
        return generator;
    }

    /**
     * Answers with server-sent events, sent as they come, until the stream ends or the client goes away. Items that are no
     * {@link ServerSentEvent} are sent as the data of one.
     */
    public static Response eventStream(Multi<?> events) {
        return makeResponse(events.map(ServerSentEvent::text)).update(ServerSentEvent.HEADERS);
    }

    /**
     * Answers with server-sent events, sent as they come; the stream may block, and keeps a worker thread busy while it does.
     */
    public static Response eventStream(Stream<?> events) {
        return makeResponse(events.map(ServerSentEvent::text)).update(ServerSentEvent.HEADERS);
    }

    /**
     * Shows a message on the next page: {@code flask.flash}.
     */
    public static void flash(String message) {
        flash(message, "message");
    }

    /**
     * Shows a message of a category on the next page: {@code flask.flash}.
     */
    public static void flash(String message, String category) {
        ContextAccess.get().flash(category, message);
    }

    /**
     * Shows HTML on the next page, which templates do not escape again: {@code flask.flash(Markup(…))}.
     */
    public static void flash(Markup message) {
        flash(message, "message");
    }

    /**
     * Shows HTML of a category on the next page.
     */
    public static void flash(Markup message, String category) {
        ContextAccess.get().flash(category, message);
    }

    /**
     * Takes the flashed messages: {@code flask.get_flashed_messages}.
     *
     * @param categoryFilter the categories to return; none for all
     * @return the same messages each time during one request
     */
    public static List<String> getFlashedMessages(String... categoryFilter) {
        return getFlashedMessagesWithCategories(categoryFilter).stream().map(FlashedMessage::message).toList();
    }

    /**
     * Takes the flashed messages with their categories: {@code flask.get_flashed_messages(with_categories=True)}.
     *
     * @param categoryFilter the categories to return; none for all
     * @return the same messages each time during one request
     */
    public static List<FlashedMessage> getFlashedMessagesWithCategories(String... categoryFilter) {
        List<String> categories = List.of(categoryFilter);
        return ContextAccess.get().flashed().stream()
                .filter(message -> categories.isEmpty() || categories.contains(message.getKey()))
                .map(message -> new FlashedMessage(message.getKey(), message.getValue().toString())).toList();
    }

    /**
     * Escapes text for HTML: {@code markupsafe.escape}.
     */
    public static Markup escape(Object value) {
        return Markup.escape(value);
    }

    /**
     * Makes a file name from a client safe to use: {@code werkzeug.utils.secure_filename}.
     *
     * @return ASCII letters, digits, {@code _}, {@code -} and {@code .} only; may be empty
     */
    public static String secureFilename(String filename) {
        return SecureFilename.of(filename);
    }

    /**
     * Calls a function on the response of the current request: {@code flask.after_this_request}.
     */
    public static void afterThisRequest(UnaryOperator<Response> function) {
        ContextAccess.get().afterThisRequest(function);
    }

    /**
     * Wraps a task so that it sees the current request on any thread: {@code flask.copy_current_request_context}.
     */
    public static Runnable copyCurrentRequestContext(Runnable task) {
        Callable<Void> wrapped = ContextAccess.get().copyCurrentRequestContext(() -> {
            task.run();
            return null;
        });
        return () -> {
            try {
                wrapped.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("A Runnable cannot throw " + e, e);
            }
        };
    }

    /**
     * Wraps a task so that it sees the current request on any thread: {@code flask.copy_current_request_context}.
     */
    public static <T> Callable<T> copyCurrentRequestContext(Callable<T> task) {
        return ContextAccess.get().copyCurrentRequestContext(task);
    }

    /**
     * Runs the application until it is stopped: {@code app.run()}, for main methods. If the first word does not start with a
     * dash, or is {@code --help}, it runs that {@link Command} instead, without the HTTP server, and exits with its exit code.
     */
    public static void run(String... args) {
        ContextAccess.get().run(args);
    }

    /**
     * Runs an application whose rules are added in place, until it is stopped; or one of its commands.
     *
     * @param setup called with the application while it starts
     */
    public static void run(Consumer<FlaskApp> setup, String... args) {
        ContextAccess.get().whenStarting(setup);
        ContextAccess.get().run(args);
    }
}
