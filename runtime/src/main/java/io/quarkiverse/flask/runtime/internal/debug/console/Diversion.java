package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.PrintStream;

/**
 * A stream of characters that asks with each of them whose they are. It does not encode them itself, so that they arrive as
 * they would have without it.
 */
final class Diversion extends PrintStream {

    private final PrintStream before;

    Diversion(PrintStream before) {
        super(before, true);
        this.before = before;
    }

    PrintStream before() {
        return before;
    }

    private PrintStream target() {
        Evaluation current = Evaluation.current();
        PrintStream printed = current == null ? null : current.printed().stream();
        return printed == null ? before : printed;
    }

    @Override
    public void write(int value) {
        target().write(value);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        target().write(buffer, offset, length);
    }

    @Override
    public void flush() {
        target().flush();
    }

    @Override
    public boolean checkError() {
        return target().checkError();
    }

    @Override
    public void close() {
        if (target() == before) {
            before.close();
        }
    }

    @Override
    public void println() {
        target().println();
    }

    @Override
    public void print(boolean value) {
        target().print(value);
    }

    @Override
    public void println(boolean value) {
        target().println(value);
    }

    @Override
    public void print(char value) {
        target().print(value);
    }

    @Override
    public void println(char value) {
        target().println(value);
    }

    @Override
    public void print(int value) {
        target().print(value);
    }

    @Override
    public void println(int value) {
        target().println(value);
    }

    @Override
    public void print(long value) {
        target().print(value);
    }

    @Override
    public void println(long value) {
        target().println(value);
    }

    @Override
    public void print(float value) {
        target().print(value);
    }

    @Override
    public void println(float value) {
        target().println(value);
    }

    @Override
    public void print(double value) {
        target().print(value);
    }

    @Override
    public void println(double value) {
        target().println(value);
    }

    @Override
    public void print(char[] value) {
        target().print(value);
    }

    @Override
    public void println(char[] value) {
        target().println(value);
    }

    @Override
    public void print(String value) {
        target().print(value);
    }

    @Override
    public void println(String value) {
        target().println(value);
    }

    @Override
    public void print(Object value) {
        target().print(value);
    }

    @Override
    public void println(Object value) {
        target().println(value);
    }
}
