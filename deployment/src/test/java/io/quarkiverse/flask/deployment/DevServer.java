package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/**
 * The server of an application in dev mode, on a port that was free: such a server does not tell which one it took.
 */
public final class DevServer {

    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;

    static final int PORT = freePort();
    static final String PORT_SETTING = "quarkus.http.port";

    /** The setting that such an application has. */
    public static final String SETTINGS = "%s=%d\n".formatted(PORT_SETTING, PORT);

    private DevServer() {
    }

    /** Begins a request to it. */
    public static RequestSpecification given() {
        return RestAssured.given().baseUri(url(""));
    }

    /** Returns the URL of a path of it. */
    public static String url(String path) {
        return "http://localhost:" + PORT + path;
    }

    /** Waits until it takes connections: where the application could not start, nobody else has waited for it. */
    static void awaitStart() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < deadline) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("No server listens on port " + PORT);
    }

    /**
     * Returns the methods of a test class that have no annotation, for its test factory: each test of its own would start the
     * application anew.
     */
    public static Stream<DynamicTest> each(Object tests) {
        return Arrays.stream(tests.getClass().getDeclaredMethods())
                .filter(method -> method.getReturnType() == void.class && method.getParameterCount() == 0
                        && method.getAnnotations().length == 0 && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> call(tests, method)));
    }

    private static void call(Object tests, Method method) throws Throwable {
        try {
            method.setAccessible(true);
            method.invoke(tests);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * Returns a port that is free, and that nobody gets who asks the system for any, while the application restarts: it is
     * below those. Processes that test at the same time begin to look at different ones.
     */
    private static int freePort() {
        int port = LOWEST_PORT + (int) (ProcessHandle.current().pid() % (HIGHEST_PORT - LOWEST_PORT));
        while (!isFree(port)) {
            port = port < HIGHEST_PORT ? port + 1 : LOWEST_PORT;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
