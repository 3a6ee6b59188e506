package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yaogui.agent.dispensing.State;

/** A page that does not read costs the others nothing and is let go. */
@Timeout(20)
final class C03_SlowPage {

    private static Screen at(int seconds) {
        return Screen.of(SampleCabinet.in(new State.AwaitingCard(SampleCabinet.FIRST, SampleCabinet.seconds(seconds))));
    }

    /** A socket whose other end does not read: the first write never returns, unless interrupted. */
    private static final class StuckStream extends OutputStream {

        private final CountDownLatch stuck = new CountDownLatch(1);

        @Override
        public void write(int octet) throws InterruptedIOException {
            stuck.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    @Test
    void isLetGoWhenItIsTooFarBehind() throws InterruptedException {
        AtomicReference<Screen> screen = new AtomicReference<>(at(1));
        Audience audience = new Audience(screen::get);
        StuckStream stuck = new StuckStream();
        Thread page = Thread.ofVirtual().start(() -> audience.attend(stuck, Duration.ofSeconds(60)));
        stuck.stuck.await();

        for (int change = 2; change < 4 + Listener.MOST_WAITING; change++) {
            screen.set(at(change));
            audience.look();
        }

        page.join();
        assertThat(audience.isEmpty()).isTrue();
    }

    @Test
    void aQuietStreamIsKeptAliveWithComments() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                three.countDown();
            }
        };
        Audience audience = new Audience(() -> at(1));
        Thread page = Thread.ofVirtual().start(() -> audience.attend(written, Duration.ofMillis(5)));

        three.await();
        audience.dismissAll();
        page.join();

        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("data: {")
                .contains("\n\n:\n\n");
    }
}
