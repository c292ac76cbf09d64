package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.deployment.capture.specimen.Constructing;
import io.quarkiverse.flask.deployment.capture.specimen.Kinds;

/**
 * Variables in constructors, lambdas, and all kinds of classes.
 */
class CaptureOfKindsTest {

    private static List<String> constructing(String method) {
        return Flight.lines(Constructing.class, method);
    }

    private static List<String> kinds(String method) {
        return Flight.lines(Kinds.class, method);
    }

    @Test
    void parametersArePresentBeforeTheObjectIs() {
        assertThat(constructing("beforeSuper")).containsExactly("<init> text=\"four\"");
        assertThat(constructing("beforeThis")).containsExactly("<init> text=\"no3\"");
        assertThat(constructing("branchBeforeSuper")).containsExactly("<init> yes=false text=\"abc\"",
                "branchBeforeSuper good=Choosing3");
        assertThat(kinds("recordFromText")).containsExactly("<init> text=\"p\"");
    }

    @Test
    void theObjectIsPresentOnceItIsMade() {
        assertThat(constructing("afterSuper")).containsExactly("<init> this=Derived4 text=\"4\"");
        assertThat(constructing("afterThis")).containsExactly("<init> this=Derived6 text=\"6\"");
    }

    @Test
    void aConstructorThatCallsAFailingOneHasNoVariables() {
        assertThat(constructing("inSuper")).containsExactly("<init> this=Derived0 size=-1");
    }

    @Test
    void initialisersHaveTheirLocals() {
        assertThat(constructing("instanceInitialiser"))
                .containsExactly("<init> this=Initialised3 name=\"abc\" local=int[]");
        assertThat(Flight.of(Constructing.class, "staticInitialiser").cause()).extracting(Flight::line)
                .containsExactly("<clinit> text=\"static\"");
    }

    @Test
    void argumentsOfNewObjectsMayFail() {
        assertThat(constructing("argumentOfNew")).containsExactly("argumentOfNew text=\"x\"");
    }

    @Test
    void lambdasHaveTheirParametersAndWhatTheyCaptured() {
        assertThat(kinds("lambda").get(0)).matches("lambda\\$lambda\\$\\d+ offset=2 text=\"l\"");
        assertThat(kinds("lambdaOfAnObject").get(0)).matches("lambda\\$sum\\$\\d+ this=Kinds k start=7 text=\"b\"");
        assertThat(kinds("lambdaOfAnObject").get(1)).isEqualTo("sum this=Kinds k texts=[1, b] start=7");
        assertThat(kinds("nestedLambda").get(0)).matches("lambda\\$nestedLambda\\$\\d+ outer=\"o\"");
    }

    @Test
    void methodReferencesHaveNoFrameOfTheirOwn() {
        assertThat(kinds("reference")).singleElement().asString().startsWith("reference parse=Kinds$$Lambda");
    }

    @Test
    void anonymousInnerAndLocalClassesHaveThemselvesAndTheirParameters() {
        assertThat(kinds("anonymous")).containsExactly("get this=Anonymous", "anonymous captured=\"c\"");
        assertThat(kinds("inner")).containsExactly("parse this=Inner text=\"i\"");
        assertThat(kinds("local")).containsExactly("parse this=Local number=4", "local captured=\"c\"");
    }

    @Test
    void compactConstructorsHaveTheirComponentsBeforeTheFieldsDo() {
        assertThat(kinds("compactConstructor")).containsExactly("<init> this=Point[x=0, y=0] x=5 y=6 sum=11");
    }

    @Test
    void enumsHaveTheirVariables() {
        assertThat(kinds("enumConstant")).containsExactly("weight this=LOW text=\"w\"");
        assertThat(kinds("enumValue")).containsExactly("valueOf name=\"HIGH\"", "enumValue unknown=\"HIGH\"");
    }

    @Test
    void methodsOfInterfacesHaveTheirVariables() {
        assertThat(kinds("interfaceMethods")).containsExactly("ofLength length=3 text=\"hi\"", "prefix this=Greeter length=3",
                "greet this=Greeter who=\"ann\" length=3");
    }
}
