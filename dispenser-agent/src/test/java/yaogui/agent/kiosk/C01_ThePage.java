package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.dispensing.State;

/** The page and its files, over real HTTP. */
final class C01_ThePage {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/kiosk.css",
                "/staff.css",
                "/kiosk.js",
                "/elements.js",
                "/icons.js",
                "/keys.js",
                "/staff.js",
                "/words.js",
                "/mark.svg"
            })
    void everyFileOfThePageIsThereAndKeptNowhere(String path) throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            HttpResponse<String> response = kiosk.get(path);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kiosk.css", "/staff.css", "/kiosk.js", "/staff.js", "/icons.js", "/mark.svg"})
    void nothingIsFetchedFromElsewhere(String path) throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(kiosk.get(path).body().replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http://", "https://", "//cdn", "@import");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Kiosk.class", "/../pom.xml", "/%2e%2e/Kiosk.class", "/staff/load", "/nothing"})
    void nothingElseIs(String path) throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(kiosk.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theLeafletNamesMachineTitleHelpAndProducts() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(kiosk.get("/catalogue").body())
                    .contains("\"dispenser\":\"qz-0421\"", "自助药具", "卫生院", "condom-52-10", "cautions");
        }
    }

    @Test
    void itListensToThisMachineAlone() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(InetAddress.getByName(kiosk.address().getHost()).isLoopbackAddress())
                    .isTrue();
            assertThat(kiosk.address().getPort()).isPositive();
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            int port = kiosk.address().getPort();
            assertThatThrownBy(() -> KioskServer.start(
                            new KioskSettings(port, KioskSettings.TITLE, Optional.empty()),
                            kiosk.view::get,
                            request -> true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(port));
        }
    }
}
