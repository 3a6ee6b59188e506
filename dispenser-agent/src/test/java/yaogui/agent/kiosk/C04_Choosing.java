package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;

/** What a resident touches reaches the dispenser; what makes no sense gets a sentence. */
final class C04_Choosing {

    @Test
    void aChoiceAndAStepBackAreHandedOn() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            assertThat(kiosk.post("/choose?product=condom-52-10", "").statusCode())
                    .isEqualTo(200);
            assertThat(kiosk.post("/cancel", "").statusCode()).isEqualTo(200);

            assertThat(kiosk.asked).containsExactly(new Request.Choose(SampleCabinet.FIRST), new Request.StepBack());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/choose",
                "/choose?product=",
                "/choose?product=Nothing%20Here",
                "/choose?product=pill-21",
                "/choose?product=%41%42",
                "/choose?lane=A1"
            })
    void whatIsNoProductOfThisMachineIsSaidSo(String path) throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            HttpResponse<String> response = kiosk.post(path, "");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("\"done\":false", "\"zh\":\"", "\"en\":\"");
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @Test
    void aBusyDispenserAsksToTryAgain() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            kiosk.answering(request -> false);
            assertThat(kiosk.post("/choose?product=condom-52-10", "").statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void whileALaneTurnsOrTheDoorIsOpenNothingIsHandedOn() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(SampleCabinet.turning())) {
            assertThat(kiosk.post("/choose?product=condom-52-10", "").statusCode())
                    .isEqualTo(409);
            kiosk.turnTo(new State.InService());
            assertThat(kiosk.post("/cancel", "").statusCode()).isEqualTo(409);
            assertThat(kiosk.asked).isEmpty();
        }
    }
}
