package yaogui.agent.kiosk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import yaogui.protocol.message.MessageCodec;

/** The pages that are open on the screen. Safe for any thread; each page occupies the thread that serves it. */
final class Audience {

    /** One screen, one for a technician's laptop, and what a crashed browser left behind until a heartbeat fails. */
    static final int MOST = 6;

    static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Supplier<Screen> screen;
    private final List<Listener> listeners = new ArrayList<>();
    private Screen shown;

    Audience(Supplier<Screen> screen) {
        this.screen = screen;
        shown = screen.get();
    }

    /** Looks whether the screen has changed, and tells everybody if so. Who cannot keep up is dismissed. */
    synchronized void look() {
        Screen now = screen.get();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        String json = MessageCodec.writeDocument(now);
        listeners.removeIf(listener -> {
            boolean kept = listener.tell(json);
            if (!kept) {
                listener.dismiss();
            }
            return !kept;
        });
    }

    synchronized boolean isFull() {
        return listeners.size() >= MOST;
    }

    synchronized boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Serves one page, beginning with what is shown now, until it goes or is dismissed. */
    void attend(OutputStream out, Duration heartbeat) {
        Listener listener = new Listener();
        join(listener);
        try {
            listener.write(out, heartbeat);
        } catch (IOException e) {
            // The page went away, which is how every page ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(listener);
        }
    }

    private synchronized void join(Listener listener) {
        listener.tell(MessageCodec.writeDocument(shown));
        listeners.add(listener);
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    synchronized void dismissAll() {
        listeners.forEach(Listener::dismiss);
    }
}
