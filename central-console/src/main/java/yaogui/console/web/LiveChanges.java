package yaogui.console.web;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import yaogui.console.staff.Secret;
import yaogui.console.staff.Sessions;

/**
 * Tells open pages that something has changed, and no more: each page then asks for what it shows. One thread of its own
 * looks once a second whether the county's count of commits has grown, so a thousand commits make one message.
 */
final class LiveChanges implements AutoCloseable {

    private static final int MOST_PAGES = 200;
    private static final int COMMENT_EVERY_ROUNDS = 20;

    private final LongSupplier commits;
    private final Sessions sessions;
    private final Map<SseClient, Optional<Secret>> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-changes").factory());
    private long seen;
    private int rounds;

    LiveChanges(LongSupplier commits, Sessions sessions) {
        this.commits = commits;
        this.sessions = sessions;
        this.seen = commits.getAsLong();
        var unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void add(SseClient page) {
        if (open.size() >= MOST_PAGES) {
            page.close();
            return;
        }
        page.keepAlive();
        page.onClose(() -> open.remove(page));
        open.put(page, Cookies.session(page.ctx()));
        page.sendEvent("hello", Long.toString(commits.getAsLong()));
    }

    private void look() {
        rounds++;
        long now = commits.getAsLong();
        if (now != seen) {
            seen = now;
            open.keySet().forEach(page -> page.sendEvent("changed", Long.toString(now)));
        } else if (rounds % COMMENT_EVERY_ROUNDS == 0) {
            open.forEach(this::keepOrClose);
        }
    }

    /** A comment finds out whether anybody still listens; whoever's session is over hears nothing more. */
    private void keepOrClose(SseClient page, Optional<Secret> session) {
        if (session.flatMap(sessions::peek).isPresent()) {
            page.sendComment("still here");
        } else {
            page.close();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        open.keySet().forEach(SseClient::close);
    }
}
