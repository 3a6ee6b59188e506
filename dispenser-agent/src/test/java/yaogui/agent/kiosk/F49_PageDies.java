package yaogui.agent.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.Dispensing;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;

/** F49: the browser dies in the middle of a dispense. The dispenser does not mind, and a new page shows where things are. */
@Timeout(30)
final class F49_PageDies {

    private final TestPoint point;
    private final KioskServer kiosk;
    private final HttpClient client = HttpClient.newHttpClient();

    F49_PageDies(@TempDir Path home) throws IOException {
        point = new TestPoint(home).with(A1, "L1", 5);
        kiosk = KioskServer.start(
                new KioskSettings(0, KioskSettings.TITLE, Optional.empty()),
                point.dispenser()::view,
                point.dispenser()::ask);
    }

    @AfterEach
    void end() {
        client.shutdownNow();
        kiosk.close();
        point.close();
    }

    /** A page on its own socket, so that it can die as a process does. */
    private final class Page implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Page() throws IOException {
            URI address = kiosk.address();
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /screen HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n"
                            .formatted(address.getPort())
                            .getBytes(UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        /** Reads on until such a picture is shown. */
        void seesNext(Screen.View view) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.contains("\"view\":\"%s\"".formatted(view))) {
                line = lines.readLine();
            }
            assertThat(line).as("the stream goes on until it shows %s", view).isNotNull();
        }

        /** Nothing is said any more, and what is said to it is answered with a reset. */
        void dies() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private int choose() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kiosk.address().resolve("/choose?product=" + CONDOM.text()))
                .header("Origin", "http://127.0.0.1:" + kiosk.address().getPort())
                .header(Doorkeeper.HEADER, "page")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private void beginTurn(Page page) throws IOException, InterruptedException {
        page.seesNext(Screen.View.START);
        assertThat(choose()).isEqualTo(200);
        point.tick();
        page.seesNext(Screen.View.CARD);
        point.show(TestCards.of(1));
        page.seesNext(Screen.View.COMING);
        point.pass(Duration.ofMillis(500));
        assertThat(point.dispenser().isTurning()).isTrue();
    }

    private void assertOneBoxWasGivenOnce() {
        List<String> story = point.story();
        assertThat(story.stream().filter(line -> line.startsWith("order placed")))
                .hasSize(1);
        assertThat(story.stream().filter(line -> line.startsWith("order ended")))
                .containsExactly("order ended: DISPENSED, DROP_SEEN, 1 fell");
        assertThat(point.cabinet.fallen()).hasSize(1);
    }

    @Test
    void f49_aPageThatDiesInMidTurnStopsNothingAndANewOneShowsTheTurnAndItsEnd()
            throws IOException, InterruptedException {
        Page first = new Page();
        beginTurn(first);
        first.dies();
        point.pass(Duration.ofMillis(300));
        assertThat(point.dispenser().isTurning()).isTrue();
        try (Page second = new Page()) {
            second.seesNext(Screen.View.COMING);
            point.untilQuiet();
            second.seesNext(Screen.View.TAKE);
            point.pass(Dispensing.MESSAGE.plusSeconds(1));
            second.seesNext(Screen.View.START);
        }
        assertOneBoxWasGivenOnce();
    }

    @Test
    void f49_aPageThatComesBackOnlyWhenItIsOverShowsHowItEnded() throws IOException, InterruptedException {
        Page first = new Page();
        beginTurn(first);
        first.dies();
        point.untilQuiet();
        try (Page second = new Page()) {
            second.seesNext(Screen.View.TAKE);
        }
        assertOneBoxWasGivenOnce();
    }

    @Test
    void f49_whatTheNewPageAsksForInMidTurnIsRefusedAndOrdersNothing() throws IOException, InterruptedException {
        Page first = new Page();
        beginTurn(first);
        first.dies();
        try (Page second = new Page()) {
            second.seesNext(Screen.View.COMING);
            assertThat(choose()).isEqualTo(409);
            point.untilQuiet();
        }
        assertOneBoxWasGivenOnce();
    }
}
