package io.quarkiverse.flask.runtime.internal.debug.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pages that have consoles: a few of each kind, since what their frames hold cannot be freed before they are closed.
 */
public final class ConsolePages implements AutoCloseable {

    static final int MAX_ERROR_PAGES = 10;
    static final int MAX_STANDALONE_PAGES = 5;
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Function<Scope, Console> opener;
    private final Executor closer;
    private final Deque<ConsolePage> errorPages = new ArrayDeque<>();
    private final Deque<ConsolePage> standalonePages = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param opener opens the console of a scope
     * @param closer closes consoles, which may take its time
     */
    public ConsolePages(Function<Scope, Console> opener, Executor closer) {
        this.opener = opener;
        this.closer = closer;
    }

    /**
     * Keeps the scopes of an error page, the one with the number 0 first, and gives up the oldest page if there are too many.
     *
     * @return what names the page; nobody can guess it
     */
    public String add(List<Scope> scopes) {
        return add(errorPages, MAX_ERROR_PAGES, scopes.stream().map(scope -> (Supplier<Scope>) () -> scope).toList());
    }

    /** Likewise keeps a page with one console, whose scope is asked for when it opens. */
    public String addStandalone(Supplier<Scope> scope) {
        return add(standalonePages, MAX_STANDALONE_PAGES, List.of(scope));
    }

    private String add(Deque<ConsolePage> pages, int most, List<Supplier<Scope>> scopes) {
        ConsolePage page = new ConsolePage(secret(), scopes, opener, closer);
        List<ConsolePage> over = new ArrayList<>();
        synchronized (this) {
            if (closed) {
                over.add(page);
            } else {
                pages.addLast(page);
            }
            while (pages.size() > most) {
                over.add(pages.removeFirst());
            }
        }
        over.forEach(ConsolePage::close);
        return page.secret();
    }

    /** Returns the page of a secret, if there still is one. How long that takes tells nothing of other secrets. */
    public synchronized Optional<ConsolePage> find(String secret) {
        ConsolePage found = null;
        for (Deque<ConsolePage> pages : List.of(errorPages, standalonePages)) {
            for (ConsolePage page : pages) {
                if (MessageDigest.isEqual(bytes(page.secret()), bytes(secret))) {
                    found = page;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Closes all pages, and those that are added later. */
    @Override
    public void close() {
        List<ConsolePage> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            all.addAll(errorPages);
            all.addAll(standalonePages);
            errorPages.clear();
            standalonePages.clear();
        }
        all.forEach(ConsolePage::close);
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
