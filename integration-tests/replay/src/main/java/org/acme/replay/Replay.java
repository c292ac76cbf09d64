package org.acme.replay;

import java.io.IOException;
import java.net.URL;
import java.util.List;

import org.acme.replay.Recording.Exchange;
import org.acme.replay.Recording.Group;

/**
 * Replays the recorded answers against any server, such as an application in a container: {@code Replay http://host:port}.
 * What is recorded is {@code exchanges.json} on the class path.
 */
public final class Replay {

    private Replay() {
    }

    /** Prints each difference, and how many exchanges were the same; exits with 1 if one was not. */
    public static void main(String[] arguments) throws IOException {
        RawHttpClient client = new RawHttpClient(new URL(arguments[0]));
        Differences differences = new Differences("golden-secret-key");
        int exchanges = 0;
        int different = 0;
        for (Group group : Recording.load(Replay.class).groups()) {
            CookieJar jar = new CookieJar();
            for (Exchange exchange : group.exchanges()) {
                Step step = exchange.step();
                List<String> found = differences.between(step, exchange.want(), client.send(step, jar));
                found.forEach(difference -> System.out.println(step.line() + ": " + difference));
                exchanges++;
                different += found.isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("%d exchanges replayed, %d differ%n", exchanges, different);
        System.exit(different == 0 && exchanges > 0 ? 0 : 1);
    }
}
