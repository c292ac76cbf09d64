package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.deployment.capture.specimen.Constructing;
import io.quarkiverse.flask.deployment.capture.specimen.Handling;
import io.quarkiverse.flask.deployment.capture.specimen.Kinds;
import io.quarkiverse.flask.deployment.capture.specimen.Odd;
import io.quarkiverse.flask.deployment.capture.specimen.Scopes;
import io.quarkiverse.flask.deployment.capture.specimen.Typed;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;

/**
 * A watched method does what it did before: it returns and throws the same, with the same stack trace.
 */
class SameBehaviourTest {

    private static final int PROGRAMS = 300;
    /** Strings are put together without a call site of their own each: it takes long to link so many. */
    private static final String[] OPTIONS = { "-g", "-XDstringConcat=inline" };

    /** Some of the programs become too long; they have to behave, too. */
    private static final UnaryOperator<byte[]> TOLERANT = classFile -> VariableCapture.transform(classFile, leftAlone -> {
    });

    @ParameterizedTest
    @ValueSource(classes = { Constructing.class, Handling.class, Kinds.class, Odd.class, Scopes.class, Typed.class })
    void specimensDoTheSame(Class<?> specimen) throws ReflectiveOperationException {
        Specimens plain = new Specimens(Specimens.PLAIN);
        Specimens watched = new Specimens(Specimens.WATCHED);
        Specimens twice = new Specimens(Specimens.WATCHED_AND_COMPUTED);
        for (String method : Specimens.methods(specimen)) {
            List<String> expected = outcome(plain, specimen.getName(), method);
            assertThat(outcome(watched, specimen.getName(), method)).as(method).isEqualTo(expected);
            assertThat(outcome(twice, specimen.getName(), method)).as(method).isEqualTo(expected);
        }
    }

    @Test
    void aNullPointerIsExplainedAsBefore() {
        assertThat(Flight.of(Typed.class, "helpful").thrown())
                .hasMessage("Cannot invoke \"String.trim()\" because \"names[second]\" is null");
    }

    @Test
    void programsThatNobodyWroteDoTheSame() throws Throwable {
        Map<String, byte[]> classes = Specimens.compile("Programs", new RandomPrograms(20).source(PROGRAMS), OPTIONS);
        int threw = 0;
        for (UnaryOperator<byte[]> change : List.<UnaryOperator<byte[]>> of(TOLERANT,
                classFile -> Specimens.computed(TOLERANT.apply(classFile)))) {
            Specimens plain = new Specimens(classes, Specimens.PLAIN);
            Specimens watched = new Specimens(classes, change);
            for (int i = 0; i < PROGRAMS; i++) {
                List<String> expected = outcome(plain, "Programs", "run" + i);
                assertThat(outcome(watched, "Programs", "run" + i)).as("run" + i).isEqualTo(expected);
                threw += expected.get(expected.size() - 1).startsWith("threw") ? 1 : 0;
            }
        }
        assertThat(threw).isBetween(PROGRAMS / 2, PROGRAMS * 2 - PROGRAMS / 2); // they do both
    }

    /**
     * Each exception of these programs says in its message what the variables around it hold. There may be more: where a
     * {@code return} leaves nested blocks, javac takes the variables of the inner for alive in the {@code finally} of the
     * outer.
     */
    @Test
    void programsThatNobodyWroteAreCapturedAsTheySayThemselves() {
        Map<String, byte[]> classes = Specimens.compile("Programs", new RandomPrograms(21).source(PROGRAMS), OPTIONS);
        Specimens watched = new Specimens(classes, TOLERANT);
        int compared = 0;
        int equal = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            Object request = new Object();
            Captures.began(request);
            try {
                watched.call("Programs", "run" + i);
            } catch (Throwable e) {
                if (e.getMessage().startsWith("here ") && !Captures.of(e).isEmpty()) {
                    String line = "here " + Flight.line(Captures.of(e).get(0));
                    assertThat(line.split(" ")).containsSubsequence(e.getMessage().split(" "));
                    compared++;
                    equal += line.equals(e.getMessage()) ? 1 : 0;
                }
            } finally {
                Captures.ended(request);
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMS / 10);
        assertThat(equal).isGreaterThan(compared * 9 / 10);
    }

    /** Everything that can be told from outside: what was logged, then what was returned or thrown. */
    private static List<String> outcome(Specimens specimens, String type, String method) throws ReflectiveOperationException {
        specimens.log().clear();
        Object request = new Object();
        Captures.began(request);
        List<String> outcome = new ArrayList<>();
        try {
            outcome.add("returned " + withoutIdentity(String.valueOf(specimens.call(type, method))));
        } catch (StackOverflowError e) {
            outcome.add("threw " + e.getClass());
        } catch (Throwable e) {
            describe("threw ", e, outcome);
        } finally {
            Captures.ended(request);
            Thread.interrupted();
        }
        outcome.addAll(0, specimens.log());
        return outcome;
    }

    private static void describe(String what, Throwable thrown, List<String> to) {
        to.add(what + thrown.getClass().getName() + ": " + withoutIdentity(String.valueOf(thrown.getMessage()))
                + trace(thrown));
        if (thrown.getCause() != null) {
            describe("threw because of ", thrown.getCause(), to);
        }
        Stream.of(thrown.getSuppressed()).forEach(each -> describe("threw and suppressed ", each, to));
    }

    /** As far as it is the specimen's; below is the test. */
    private static List<StackTraceElement> trace(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(element -> !element.getClassName().equals(Specimens.class.getName()))
                .filter(element -> !element.getClassName().startsWith("jdk.internal.reflect.")
                        && !element.getClassName().startsWith("java.lang.reflect."))
                .toList();
    }

    private static String withoutIdentity(String text) {
        return text.replaceAll("@[0-9a-f]+", "@");
    }
}
