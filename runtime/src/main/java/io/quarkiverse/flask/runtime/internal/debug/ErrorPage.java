package io.quarkiverse.flask.runtime.internal.debug;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;

/**
 * Shows an unhandled exception: HTML for browsers, the plain stack trace for everybody else.
 */
final class ErrorPage {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#222;background:#fff}
            header{background:#8b1a1a;color:#fff;padding:1.2rem 2rem}header p{margin:.3rem 0 0;font-size:1.1rem}
            h1{margin:0;font-size:1.4rem;word-break:break-word}main{padding:1rem 2rem}h2{font-size:1.05rem;margin:1.5rem 0 .5rem}
            ol{list-style:none;padding:0;margin:0;font:14px/1.6 ui-monospace,monospace}li{padding:.1rem .6rem;word-break:break-word}
            li.own{background:#fff3d6;border-left:4px solid #d08700}li.other{color:#777;border-left:4px solid #eee}
            table{border-collapse:collapse;font-size:14px}td,th{padding:.15rem .8rem .15rem 0;text-align:left;vertical-align:top}
            pre{background:#f5f5f5;padding:1rem;overflow:auto;font-size:13px}
            @media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#ddd}pre{background:#262626}li.own{background:#3a2f12}
            li.other{border-color:#333}}""";

    private final List<String> applicationPackages;

    ErrorPage(List<String> applicationPackages) {
        this.applicationPackages = List.copyOf(applicationPackages);
    }

    Response render(Throwable failure, Request request) {
        if (Format.of(request) != Format.HTML) {
            return new Response(trace(failure), 500).contentType("text/plain; charset=utf-8");
        }
        return new Response(html(failure, request), 500);
    }

    private String html(Throwable failure, Request request) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            causes.append("<h2>").append(cause == failure ? "Stack trace" : "Caused by " + Markup.escape(cause))
                    .append("</h2>\n");
            causes.append(frames(cause));
        }
        return """
                <!doctype html>
                <html lang=en>
                <meta charset=utf-8>
                <title>500 %s</title>
                <style>%s</style>
                <header><h1>%s</h1><p>%s</p></header>
                <main>
                %s
                <h2>Request</h2>
                <table>
                <tr><th>Method<td>%s
                <tr><th>URL<td>%s
                <tr><th>Endpoint<td>%s
                <tr><th>Arguments<td>%s
                </table>
                <h2>As text</h2>
                <pre>%s</pre>
                <p>This page is shown in dev mode only: in production the client gets a 500 page without details.
                </main>
                """.formatted(Markup.escape(failure.getClass().getSimpleName()), STYLE,
                Markup.escape(failure.getClass().getName()),
                Markup.escape(message(failure)), causes, Markup.escape(request.method()), Markup.escape(request.url()),
                Markup.escape(request.endpoint() == null ? "none" : request.endpoint()), Markup.escape(request.viewArgs()),
                Markup.escape(trace(failure)));
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? "" : failure.getMessage();
    }

    private String frames(Throwable failure) {
        StringBuilder out = new StringBuilder("<ol>\n");
        for (StackTraceElement frame : failure.getStackTrace()) {
            out.append(isOwn(frame) ? "<li class=own>" : "<li class=other>")
                    .append(Markup.escape(frame.getClassName() + "." + frame.getMethodName()))
                    .append(" <small>").append(Markup.escape(place(frame))).append("</small>\n");
        }
        return out.append("</ol>\n").toString();
    }

    private static String place(StackTraceElement frame) {
        return frame.getFileName() == null ? "generated" : frame.getFileName() + ":" + frame.getLineNumber();
    }

    private boolean isOwn(StackTraceElement frame) {
        for (String name : applicationPackages) {
            if (frame.getClassName().startsWith(name) && frame.getLineNumber() > 0) {
                return true;
            }
        }
        return false;
    }

    private static String trace(Throwable failure) {
        StringWriter out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
