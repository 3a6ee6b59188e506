package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F11: only what is as wide as a box, and began after the motor did. */
class A05_WhatCountsAsABox {

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 1", "40, 1", "600, 1", "601, 0"})
    void byWidth(int widthMillis, int counted) {
        TurnResult result = new TurnBench().playToTheEnd("0 home", "100", "500", "900 drop" + widthMillis, "1300 home");

        assertThat(result.fell()).isEqualTo(counted);
    }

    @Test
    void f10_aThinBoxCountsWhereTheLaneSaysSo() {
        TurnBench thin = new TurnBench(true, false, TurnLimits.USUAL.seeing(Duration.ofMillis(4)));

        assertThat(thin.playToTheEnd("0 home", "100", "500", "900 drop5", "1300 home")
                        .fell())
                .isEqualTo(1);
        assertThat(new TurnBench()
                        .playToTheEnd("0 home", "100", "500", "900 drop5", "1300 home")
                        .fell())
                .isZero();
    }

    @Test
    void notWhatFellBeforeTheMotorStarted() {
        TurnResult result =
                new TurnBench().playToTheEnd("0 home", "20 home drop40@-100 drop40@10", "100", "500", "900 home");

        assertThat(result.fell()).isZero();
    }

    @Test
    void f14_twoBoxesAreTwo() {
        TurnResult result =
                new TurnBench().playToTheEnd("0 home", "100", "500", "900 drop40@850 drop45@890", "1300 home");

        assertThat(result.fell()).isEqualTo(2);
    }

    @Test
    void withoutACurtainAFullTurnIsOneBox() {
        assertThat(new TurnBench(false)
                        .playToTheEnd("0 home", "100", "500", "900", "1300 home")
                        .fell())
                .isEqualTo(1);
    }

    @Test
    void withoutACurtainAnyOtherTurnIsNone() {
        assertThat(new TurnBench(false)
                        .playToTheEnd("0 home", "100", "500", "900 door")
                        .fell())
                .isZero();
    }
}
