package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Sends requests of {@code hostile.txt} to a server that runs, again and again, and shows what the server holds before and
 * after.
 * Run by hand on Linux, since it takes minutes: with the port, the server's process id, its directory for temporary files, and
 * how many
 * requests.
 */
final class HostileSoak {

    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 5_000;

    private HostileSoak() {
    }

    public static void main(String... args) throws Exception {
        int port = Integer.parseInt(args[0]);
        String pid = args[1];
        Path temporary = Path.of(args[2]);
        int count = Integer.parseInt(args[3]);
        List<HostileRequest> requests = HostileRequest.all();
        send(requests, port, WARM_UP);
        show("before", pid, temporary);
        int unanswered = send(requests, port, count);
        show("after " + count, pid, temporary);
        System.out.printf("%d requests were neither answered nor closed%n", unanswered);
    }

    private static int send(List<HostileRequest> requests, int port, int count) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger unanswered = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            clients.execute(() -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    try {
                        requests.get(n % requests.size()).send("127.0.0.1", port, false);
                    } catch (IOException e) {
                        unanswered.incrementAndGet();
                    }
                }
            });
        }
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.HOURS);
        return unanswered.get();
    }

    private static void show(String when, String pid, Path temporary) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        System.out.printf("%s: %d temporary files, %d descriptors, %s threads, heap %s%n", when, entries(temporary),
                entries(Path.of("/proc", pid, "fd")), Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                        .filter(line -> line.startsWith("Threads:")).findFirst().orElse("?").replaceAll("\\D+", ""),
                jcmd(pid, "GC.heap_info").lines().filter(line -> line.contains("used")).findFirst().orElse("?").strip());
    }

    private static String jcmd(String pid, String command) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
                .redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }

    private static long entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
