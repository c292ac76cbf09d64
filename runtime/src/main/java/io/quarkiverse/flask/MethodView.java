package io.quarkiverse.flask;

/**
 * A view with a method for each HTTP method: Flask's {@code MethodView}.
 * <p>
 * A subclass names its rules with {@link Route} on the class, and answers {@code GET} with {@code get}, {@code POST} with
 * {@code post}, and so on with {@code put}, {@code patch}, {@code delete}, {@code head}, {@code options} and {@code trace};
 * each
 * takes and returns what any view may. {@code HEAD} is answered by {@code get} unless there is a {@code head}, and methods it
 * does not have with 405.
 *
 * <pre>
 * &#64;Route("/users/&lt;int:id&gt;")
 * class UserApi extends MethodView {
 *
 *     User get(int id) {
 *         return User.byId(id);
 *     }
 *
 *     Response delete(int id) {
 *         User.delete(id);
 *         return makeResponse("", 204);
 *     }
 * }
 * </pre>
 *
 * The endpoint, unless the rule names it, is the simple name of the class, its first letter in lower case. There is one
 * instance
 * for all requests; a class with a CDI scope such as {@code @RequestScoped} has one for each (Flask's
 * {@code init_every_request}). What Flask calls {@code decorators} are CDI interceptors here.
 *
 * @since 1.0
 */
public abstract class MethodView {

    /**
     * Creates a view.
     */
    protected MethodView() {
    }
}
