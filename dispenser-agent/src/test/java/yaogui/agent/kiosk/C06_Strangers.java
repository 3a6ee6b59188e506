package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import yaogui.agent.dispensing.State;

/** Another page in the same browser, or a name that was pointed at this machine, changes nothing and learns nothing. */
final class C06_Strangers {

    private static final String CHOOSE = "/choose?product=condom-52-10";

    private static int post(RunningKiosk kiosk, String... headers) {
        HttpRequest.Builder request = kiosk.request(CHOOSE).POST(HttpRequest.BodyPublishers.noBody());
        return kiosk.send(headers.length == 0 ? request : request.headers(headers))
                .statusCode();
    }

    @Test
    void aPostFromAnotherOriginIsRefused() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(post(kiosk, "Origin", "http://evil.example", Doorkeeper.HEADER, "page"))
                    .isEqualTo(403);
            assertThat(post(kiosk, "Origin", "http://127.0.0.1:1", Doorkeeper.HEADER, "page"))
                    .isEqualTo(403);
            assertThat(post(kiosk, "Origin", "null", Doorkeeper.HEADER, "page")).isEqualTo(403);
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @Test
    void aPostThatOnlyAFormCouldSendIsRefused() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(post(kiosk, "Origin", kiosk.origin())).isEqualTo(403);
            assertThat(post(kiosk, Doorkeeper.HEADER, "page")).isEqualTo(403);
            assertThat(post(kiosk)).isEqualTo(403);
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @Test
    void thePageItselfIsLetIn() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(post(kiosk, "Origin", kiosk.origin(), Doorkeeper.HEADER, "page"))
                    .isEqualTo(200);
        }
    }

    @Test
    void aNameThatWasPointedHereGetsNothing() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            for (String path : new String[] {"/", "/catalogue", "/screen"}) {
                assertThat(RawRequest.send(kiosk, "GET " + path + " HTTP/1.1", "Host: evil.example"))
                        .startsWith("HTTP/1.1 403");
            }
            assertThat(RawRequest.send(
                            kiosk,
                            "POST " + CHOOSE + " HTTP/1.1",
                            "Host: evil.example",
                            "Origin: http://evil.example",
                            "X-Yaogui: page",
                            "Content-Length: 0"))
                    .startsWith("HTTP/1.1 403");
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @Test
    void otherMethodsAreNotUnderstood() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(kiosk.send(kiosk.request("/").DELETE()).statusCode()).isEqualTo(405);
        }
    }
}
