package io.quarkiverse.flask.deployment.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.deployment.capture.specimen.Handling;
import io.quarkiverse.flask.deployment.capture.specimen.Scopes;
import io.quarkiverse.flask.deployment.capture.specimen.Typed;
import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;

/**
 * Which variables a frame has, and what they hold: where the exception passed, not before and not after.
 */
class CaptureTest {

    private static List<String> scopes(String method) {
        return Flight.lines(Scopes.class, method);
    }

    private static List<String> handling(String method) {
        return Flight.lines(Handling.class, method);
    }

    @Test
    void eachFrameHasItsParametersAndLocalsInTheOrderOfTheirDeclaration() {
        assertThat(scopes("fromCallee")).containsExactly("callee text=\"m\" number=4 even=true", "fromCallee mine=\"m\"");
    }

    @Test
    void variablesOfALoopAreThoseOfTheFailingIteration() {
        assertThat(scopes("loop")).containsExactly("parse text=\"three\"", "loop sum=3 text=\"three\"");
        assertThat(scopes("counted")).containsExactly("counted values=int[] sum=11 i=2");
        assertThat(scopes("whileLoop")).containsExactly("whileLoop left=0");
    }

    @Test
    void variablesOutOfScopeAreAbsent() {
        assertThat(scopes("nested")).containsExactly("parse text=\"outer7\"", "nested outer=\"outer\" other=Long:7");
    }

    @Test
    void aSlotThatIsUsedAgainHasTheVariableThatIsInScope() {
        assertThat(scopes("laterInTheSameSlot")).containsExactly("parse text=\"before0.5\"",
                "laterInTheSameSlot before=\"before\" ratio=Double:0.5");
    }

    @Test
    void aVariableIsAbsentUntilItHasAValue() {
        assertThat(scopes("notYet")).containsExactly("parse text=\"x1\"", "notYet first=1");
        assertThat(scopes("maybe")).containsExactly("maybe always=\"a\"");
    }

    @Test
    void theLastAssignmentCounts() {
        assertThat(scopes("assignedAgain")).containsExactly("parse text=\"two\"", "assignedAgain value=\"two\" number=1");
        assertThat(scopes("inExpression")).containsExactly("parse text=\"x1\"", "inExpression i=2");
    }

    @Test
    void switchesHaveTheVariablesOfTheirCase() {
        assertThat(scopes("switchOnStrings")).containsExactly("parse text=\"b\"", "switchOnStrings kind=\"b\" two=2");
        assertThat(scopes("switchOnEnums")).containsExactly("parse text=\"GREEN\"", "switchOnEnums color=GREEN name=\"GREEN\"");
    }

    @Test
    void variablesOfTypeTestsArePresent() {
        assertThat(scopes("typeTest")).containsExactly("parse text=\"text\"", "typeTest value=\"text\" text=\"text\"");
    }

    @Test
    void exceptionsOfTheJvmItselfAreCaptured() {
        assertThat(scopes("map")).containsExactly("map stock={apple=3} pears=null");
        assertThat(Flight.lines(Typed.class, "storeInWrongArray"))
                .containsExactly("storeInWrongArray texts=String[] number=1");
        assertThat(Flight.lines(Typed.class, "negativeSize")).containsExactly("negativeSize size=-1");
        assertThat(Flight.lines(Typed.class, "nothingButNull")).containsExactly("nothingButNull text=null");
        assertThat(handling("throwNull")).containsExactly("throwNull text=\"t\" nothing=null");
    }

    @Test
    void primitivesAreBoxedAsTheirOwnTypes() {
        assertThat(Flight.lines(Typed.class, "primitives")).containsExactly("primitives yes=true small=Byte:-1 letter='x'"
                + " less=Short:300 number=70000 big=Long:1099511627776 half=Float:0.5 third=Double:0.3333333333333333"
                + " last=\"last\"");
        assertThat(Flight.lines(Typed.class, "parameters"))
                .containsExactly("wide a=1 b=Long:2 c=Double:3.0 d=\"s\" e=Long:4 f=false g=\"s\"");
    }

    @Test
    void arraysAreTheArraysThemselves() {
        assertThat(Flight.lines(Typed.class, "arrays")).containsExactly("arrays numbers=int[] texts=String[][] none=null");
    }

    @Test
    void typesWithArgumentsAreKept() {
        assertThat(Flight.of(Typed.class, "generics").frames().get(0).site().variables()).containsExactly(
                new Variable("lists", "Ljava/util/Map;",
                        "Ljava/util/Map<Ljava/lang/String;Ljava/util/List<Ljava/lang/Integer;>;>;"),
                new Variable("numbers", "Ljava/util/List;", "Ljava/util/List<+Ljava/lang/Number;>;"));
    }

    @Test
    void valuesAreThoseOfTheTryBlockNotOfFinally() {
        assertThat(handling("withFinally")).containsExactly("fail why=\"in\"", "withFinally number=2 inside=\"in\"");
    }

    @Test
    void aFrameIsCapturedOnceThoughItsHandlersThrowAgain() {
        assertThat(handling("thrownAgain")).containsExactly("fail why=\"x1\"", "thrownAgain inside=1");
        assertThat(handling("resources")).containsExactly("fail why=\"all1\"",
                "resources all=\"all\" first=Resource[name=first] second=Resource[name=second] inside=1");
    }

    @Test
    void whatCloseThrewKeepsItsFramesToo() {
        Specimens specimens = new Specimens(Specimens.WATCHED);
        Flight flight = Flight.of(specimens, Handling.class.getName(), "resources");
        assertThat(flight.thrown().getSuppressed()).extracting(Throwable::getMessage).containsExactly("second", "first");
        assertThat(flight.suppressed().get(0)).extracting(Flight::line)
                .containsExactly("close this=Resource[name=second]",
                        "resources all=\"all\" first=Resource[name=first] second=Resource[name=second]");
        assertThat(flight.suppressed().get(1)).extracting(Flight::line)
                .containsExactly("close this=Resource[name=first]", "resources all=\"all\" first=Resource[name=first]");
    }

    @Test
    void aCauseHasTheVariablesOfTheTryBlockAndItsWrapperThoseOfTheCatchBlock() {
        Flight flight = Flight.of(Handling.class, "wrapped");
        assertThat(flight.thrown()).isInstanceOf(UncheckedIOException.class);
        assertThat(flight.frames()).extracting(Flight::line)
                .containsExactly("wrapped before=\"b\" e=IOException(b1) why=\"wrapped\"");
        assertThat(flight.cause()).extracting(Flight::line)
                .containsExactly("fail why=\"b1\"", "wrapped before=\"b\" inside=1");
    }

    @Test
    void anExceptionInFinallyHasTheVariablesThere() {
        Flight flight = Flight.of(Handling.class, "replaced");
        assertThat(flight.thrown()).isInstanceOf(NumberFormatException.class);
        assertThat(flight.frames()).extracting(Flight::line).containsExactly("replaced number=2");
    }

    @Test
    void handlersForSeveralTypesHaveTheirVariable() {
        assertThat(Flight.of(Handling.class, "several").frames()).extracting(Flight::line).singleElement().asString()
                .startsWith("several value=null e=NullPointerException(").contains(" text=\"");
    }

    @Test
    void nestedHandlersKeepEachExceptionsVariables() {
        Flight flight = Flight.of(Handling.class, "nestedFinally");
        assertThat(Flight.lines(flight.frames()))
                .containsExactly("nestedFinally text=-5 f0xyxyx/ by zeroy i=2 e=ArithmeticException(/ by zero)");
        assertThat(Flight.lines(flight.cause())).containsExactly("nestedFinally text=-5 f0xyxyx/ by zeroy i=2");
    }

    @Test
    void anExceptionThatIsThrownLaterHasTheVariablesOfThen() {
        Flight flight = Flight.of(Handling.class, "loopWithRetry");
        assertThat(flight.thrown()).isInstanceOf(IOException.class).hasMessage("attempt 3");
        assertThat(Flight.lines(flight.frames())).containsExactly("fail why=\"attempt 3\"",
                "loopWithRetry last=IOException(attempt 2) attempt=3", "loopWithRetry last=IOException(attempt 3)");
    }

    @Test
    void errorsAreCapturedAsExceptionsAre() {
        assertThat(handling("error")).containsExactly("error what=\"assertion\"");
    }
}
