package org.acme.operations;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The series of requests that the application has counted so far.
 */
record Metrics(List<Series> requests) {

    private static final Pattern COUNT = Pattern.compile("(?m)^http_server_requests_seconds_count\\{(.*?)} (\\S+)");
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** How many requests there were of one method and name, with one status. */
    record Series(String method, String uri, String status, double count) {

        String name() {
            return method + " " + uri + " " + status;
        }
    }

    static Metrics read() {
        String text = Visitor.send(Visitor.request("/q/metrics")).body();
        return new Metrics(COUNT.matcher(text).results().map(Metrics::series).toList());
    }

    private static Series series(MatchResult line) {
        var tags = TAG.matcher(line.group(1)).results().collect(Collectors.toMap(tag -> tag.group(1), tag -> tag.group(2)));
        return new Series(tags.get("method"), tags.get("uri"), tags.get("status"),
                Double.parseDouble(line.group(2)));
    }

    /** Reads until a series has at least so many requests. */
    static Metrics readUntil(String name, double count) {
        return Patience.until(name + " " + count, () -> {
            Metrics read = read();
            return read.count(name) >= count ? read : null;
        });
    }

    double count(String name) {
        return requests.stream().filter(series -> series.name().equals(name)).mapToDouble(Series::count).sum();
    }

    List<String> names(Predicate<String> wanted) {
        return requests.stream().map(Series::name).filter(wanted).toList();
    }
}
