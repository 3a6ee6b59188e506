package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yaogui.agent.dispensing.State;

/** The page is told of every change, and a page that died is told where things are when it comes back. */
@Timeout(20)
final class C02_TheStream {

    private static BufferedReader open(RunningKiosk kiosk) {
        HttpResponse<InputStream> response =
                kiosk.send(kiosk.request("/screen").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = stream.readLine();
        }
        return line == null ? "" : line;
    }

    @Test
    void itBeginsWithWhatIsShownAndGoesOnWithWhatChanges() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle());
                BufferedReader stream = open(kiosk)) {
            assertThat(next(stream)).contains("\"view\":\"START\"");

            kiosk.turnTo(new State.AwaitingCard(SampleCabinet.FIRST, SampleCabinet.seconds(60)));

            assertThat(next(stream)).contains("\"view\":\"CARD\"", "\"secondsLeft\":60");
        }
    }

    @Test
    void aPageThatComesBackMidTurnIsShownTheTurn() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            try (BufferedReader first = open(kiosk)) {
                assertThat(next(first)).contains("START");
            }
            kiosk.turnTo(SampleCabinet.turning());
            try (BufferedReader second = open(kiosk)) {
                String shown = next(second);
                assertThat(shown.contains("COMING") ? shown : next(second)).contains("\"view\":\"COMING\"");
            }
        }
    }

    @Test
    void everyOpenPageIsToldAndOneTooManyIsAskedToWait() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            List<BufferedReader> pages = new ArrayList<>();
            for (int i = 0; i < Audience.MOST; i++) {
                BufferedReader page = open(kiosk);
                assertThat(next(page)).contains("START");
                pages.add(page);
            }
            assertThat(kiosk.get("/screen").statusCode()).isEqualTo(503);

            kiosk.turnTo(new State.OutOfOrder("disk"));

            for (BufferedReader page : pages) {
                assertThat(next(page)).contains("\"view\":\"CLOSED\"");
            }
        }
    }
}
