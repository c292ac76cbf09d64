package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.objectweb.asm.ClassReader;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.runtime.internal.boot.ViewDefinition;
import io.quarkiverse.flask.runtime.internal.dispatch.NamedView;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/**
 * Puts endpoints in place of the method references that name views, {@code urlFor(Users::profile, …)}, so that nothing is
 * looked up while the application runs: in the application, and in libraries with an index.
 */
class ViewReferenceProcessor {

    private static final String OWN = Flask.class.getPackageName() + ".";

    @BuildStep
    void resolve(ApplicationIndexBuildItem application, CombinedIndexBuildItem combined, List<ViewBuildItem> views,
            BuildProducer<BytecodeTransformerBuildItem> transformers, BuildProducer<ProblemBuildItem> problems) {
        Map<String, ViewDefinition> byMethod = new HashMap<>();
        for (ViewBuildItem view : views) {
            MethodInfo method = view.method();
            byMethod.putIfAbsent(key(view.bean(), method.name(), method.descriptor()), view.definition());
        }
        Map<DotName, ClassInfo> users = new TreeMap<>();
        for (DotName used : List.of(FlaskDotNames.FLASK, FlaskDotNames.FLASK_APP)) {
            application.getIndex().getKnownUsers(used).forEach(user -> users.put(user.name(), user));
            combined.getIndex().getKnownUsers(used).stream().filter(user -> !user.name().toString().startsWith(OWN))
                    .forEach(user -> users.put(user.name(), user));
        }
        for (ClassInfo user : users.values()) {
            Map<ReferenceScanner.Reference, String> resolved = new HashMap<>();
            for (ReferenceScanner.Reference reference : references(user)) {
                Optional<ViewDefinition> view = reference.bound() ? Optional.empty()
                        : find(reference, byMethod, combined.getIndex());
                if (view.isPresent()) {
                    resolved.put(reference, NamedView.text(view.get().endpoint(), view.get().variables()));
                } else if (!isReportedAlready(reference, combined.getIndex())) {
                    problems.produce(new ProblemBuildItem(user.name() + "#" + reference.caller(), complaint(reference),
                            ClassPlaces.of(user.name().toString(), reference.caller(), null).orElse(null)));
                }
            }
            if (!resolved.isEmpty()) {
                transformers.produce(new BytecodeTransformerBuildItem.Builder().setClassToTransform(user.name().toString())
                        .setVisitorFunction((name, visitor) -> new ReferenceReplacer(visitor, resolved)).build());
            }
        }
    }

    /** A method with a route that is no view has a problem of its own. */
    private static boolean isReportedAlready(ReferenceScanner.Reference reference, IndexView index) {
        ClassInfo owner = index.getClassByName(DotName.createSimple(reference.owner().replace('/', '.')));
        return !reference.bound() && owner != null && owner.methods().stream()
                .anyMatch(method -> method.name().equals(reference.method())
                        && method.descriptor().equals(reference.descriptor())
                        && FlaskDotNames.ROUTE_ANNOTATIONS.stream().anyMatch(method::hasDeclaredAnnotation));
    }

    private static String complaint(ReferenceScanner.Reference reference) {
        String method = reference.owner().replace('/', '.') + "#" + reference.method();
        String what = reference.bound() ? "the reference to %s is bound to an object".formatted(method)
                : reference.method().startsWith("lambda$") ? "this is a lambda" : "%s is none".formatted(method);
        return ("urlFor needs a reference to a view by its class, like Users::profile, but %s. Refer to a method with @Route.")
                .formatted(what);
    }

    private static List<ReferenceScanner.Reference> references(ClassInfo user) {
        String file = user.name().toString().replace('.', '/') + ".class";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return List.of();
            }
            ReferenceScanner scanner = new ReferenceScanner();
            new ClassReader(in).accept(scanner, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return scanner.references();
        } catch (IOException e) {
            throw new UncheckedIOException("The class file %s cannot be read".formatted(file), e);
        }
    }

    /** Looks for the view in the class that the reference names, then in those it inherits from. */
    private static Optional<ViewDefinition> find(ReferenceScanner.Reference reference, Map<String, ViewDefinition> byMethod,
            IndexView index) {
        DotName owner = DotName.createSimple(reference.owner().replace('/', '.'));
        while (owner != null) {
            ViewDefinition view = byMethod.get(key(owner, reference.method(), reference.descriptor()));
            if (view != null) {
                return Optional.of(view);
            }
            ClassInfo type = index.getClassByName(owner);
            owner = type == null ? null : type.superName();
        }
        return Optional.empty();
    }

    private static String key(DotName owner, String method, String descriptor) {
        return owner + "#" + method + descriptor;
    }
}
