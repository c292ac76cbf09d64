package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/**
 * What is not watched: what cannot be, and what would suffer from it.
 */
class LeftAloneTest {

    private static final String CALLS = """
            public class Calls {

                static int one(int number) {
                    return 6 / number;
                }

                public static int zero() {
                    int zero = 0;
                    return one(zero);
                }
            %s}
            """;

    private final List<String> leftAlone = new ArrayList<>();

    private byte[] watch(byte[] classFile) {
        return VariableCapture.transform(classFile, leftAlone::add);
    }

    private static byte[] compile(String methods, String... options) {
        return Specimens.compile("Calls", CALLS.formatted(methods), options).get("Calls");
    }

    /** A method of so many statements, each with a scope of its own. */
    private static String method(String name, int statements) {
        StringBuilder body = new StringBuilder("    public static int " + name + "() {\n        int sum = 1;\n");
        for (int i = 0; i < statements; i++) {
            body.append("        { int n").append(i).append(" = one(sum); sum = one(n").append(i).append(" + 1); }\n");
        }
        return body.append("        return sum;\n    }\n").toString();
    }

    @Test
    void classesWithoutNamesOfVariablesAreNotTouched() {
        byte[] classFile = compile("", "-g:none");
        assertThat(watch(classFile)).isSameAs(classFile);
        byte[] withLines = compile("", "-g:lines,source");
        assertThat(watch(withLines)).isSameAs(withLines);
    }

    @Test
    void classesWithoutFramesOfTypesAreNotTouched() {
        byte[] classFile = compile("", "-g");
        assertThat(watch(classFile)).isNotEqualTo(classFile);
        byte[] old = classFile.clone();
        old[7] = 50; // Java 6
        assertThat(watch(old)).isSameAs(old);
        old[7] = 48; // Java 1.4
        assertThat(watch(old)).isSameAs(old);
    }

    @Test
    void modulesAreNotTouched() {
        ClassWriter module = new ClassWriter(0);
        module.visit(Opcodes.V11, Opcodes.ACC_MODULE, "module-info", null, null, null);
        module.visitModule("acme", 0, null).visitRequire("java.base", Opcodes.ACC_MANDATED, null);
        byte[] classFile = module.toByteArray();
        assertThat(watch(classFile)).isSameAs(classFile);
    }

    @Test
    void aMethodThatWouldBecomeTooLongToBeCompiledIsLeftAloneAndReported() {
        byte[] classFile = compile(method("big", 500), "-g");
        byte[] watched = watch(classFile);
        assertThat(leftAlone).containsExactly("Calls.big");
        assertThat(Flight.lines(Flight.of(specimens(watched), "Calls", "zero").frames()))
                .containsExactly("one number=0", "zero zero=0");
        assertThat(Flight.of(specimens(watched), "Calls", "big").frames()).extracting(frame -> frame.site().method())
                .containsExactly("one");
        assertThat(code(watched, "big")).isEqualTo(code(classFile, "big"));
    }

    @Test
    void aMethodThatHasBecomeShorterIsReportedNoMore() {
        Set<String> names = new HashSet<>(Set.of("Calls.Inner.big", "Other.big"));
        CaptureProcessor.watch("Calls", compile(method("big", 500), "-g"), names);
        assertThat(names).containsExactlyInAnyOrder("Calls.big", "Calls.Inner.big", "Other.big");
        CaptureProcessor.watch("Calls", compile(method("big", 5), "-g"), names);
        assertThat(names).containsExactlyInAnyOrder("Calls.Inner.big", "Other.big");
    }

    @Test
    void aMethodThatWouldBecomeTooLongForAClassFileIsLeftAloneAndReported() {
        byte[] classFile = compile(method("huge", 3500), "-g");
        byte[] watched = watch(classFile);
        assertThat(leftAlone).containsExactly("Calls.huge");
        assertThat(Flight.of(specimens(watched), "Calls", "huge").frames()).extracting(frame -> frame.site().method())
                .containsExactly("one");
    }

    @Test
    void aMethodThatIsNotCompiledAnywayIsWatched() {
        byte[] watched = watch(compile(method("longer", 700), "-g"));
        assertThat(leftAlone).isEmpty();
        assertThat(Flight.of(specimens(watched), "Calls", "longer").frames()).extracting(frame -> frame.site().method())
                .containsExactly("one", "longer");
    }

    @Test
    void aClassWithTooManyConstantsIsLeftAloneAndReported() {
        byte[] classFile = fillUp(compile("", "-g"));
        assertThat(watch(classFile)).isSameAs(classFile);
        assertThat(leftAlone).contains("Calls.one", "Calls.zero");
    }

    @Test
    void aMethodWithMoreVariablesThanACallTakesHasTheFirst() {
        StringBuilder method = new StringBuilder("    public static int many() {\n");
        for (int i = 0; i < 150; i++) {
            method.append("        long v").append(i).append(" = ").append(i).append(";\n");
        }
        byte[] watched = watch(compile(method.append("        return one((int) v0);\n    }\n").toString(), "-g"));
        Flight flight = Flight.of(specimens(watched), "Calls", "many");
        assertThat(flight.frames().get(1).values()).hasSize(100).startsWith(0L, 1L).endsWith(99L);
        assertThat(leftAlone).isEmpty();
    }

    private static Specimens specimens(byte[] classFile) {
        return new Specimens(Map.of("Calls", classFile), Specimens.PLAIN);
    }

    private static byte[] fillUp(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(writer, 0);
        for (int i = 0; writer.newUTF8("constant" + i) < 65_530; i++) {
            // each is one more
        }
        return writer.toByteArray();
    }

    private static String code(byte[] classFile, String name) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        Textifier text = new Textifier();
        type.methods.stream().filter(method -> method.name.equals(name)).findFirst().orElseThrow()
                .accept(new TraceMethodVisitor(text));
        return text.getText().toString();
    }
}
