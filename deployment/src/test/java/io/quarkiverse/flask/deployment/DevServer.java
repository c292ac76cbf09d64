package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
