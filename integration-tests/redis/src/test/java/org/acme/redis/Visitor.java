package org.acme.redis;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser that puts the same thing into its basket again and again, at one instance or another, and remembers what the
 * application has confirmed.
 */
final class Visitor {

    private static final Pattern COUNT = Pattern.compile("\\{\"mine-(\\d+)\":(\\d+)}");

    private final int number;
    private final HttpClient http;
    private String cookie;
    private int confirmed;
    private int unconfirmed;

    Visitor(int number, HttpClient http) {
        this.number = number;
        this.http = http;
    }

    /** Puts one more; returns the status of the answer, 0 for none. */
    int put(Instance instance) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(instance.url("/basket/mine-" + number))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response;
        try {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            unconfirmed++;
            return 0;
        }
        if (response.statusCode() == 200) {
            confirm(response);
        } else {
            unconfirmed++;
        }
        return response.statusCode();
    }

    /** What was not confirmed may have happened; what was must have, and nobody else's may be here. */
    private void confirm(HttpResponse<String> response) {
        Matcher count = COUNT.matcher(response.body().strip());
        if (!count.matches() || Integer.parseInt(count.group(1)) != number) {
            throw new AssertionError("Visitor %d found %s".formatted(number, response.body()));
        }
        int found = Integer.parseInt(count.group(2));
        if (found <= confirmed || found > confirmed + unconfirmed + 1) {
            throw new AssertionError("Visitor %d found %d after %d, %d of them unconfirmed".formatted(number, found, confirmed,
                    unconfirmed));
        }
        confirmed = found;
        unconfirmed = 0;
        List<String> cookies = response.headers().allValues("Set-Cookie");
        if (!cookies.isEmpty()) {
            cookie = cookies.get(0).substring(0, cookies.get(0).indexOf(';'));
        }
    }

    int confirmed() {
        return confirmed;
    }
}
