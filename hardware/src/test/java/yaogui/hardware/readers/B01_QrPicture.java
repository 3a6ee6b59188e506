package yaogui.hardware.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.hardware.CardReader;
import yaogui.hardware.readers.QrPicture.Effort;

/** A card before a camera of 1280 x 720. */
class B01_QrPicture {

    private static CardPicture card(double pixelsAModule, double degrees) {
        return CardPicture.of(CardPicture.CARD, 1280, 720, pixelsAModule, degrees);
    }

    private static void assertRead(CardPicture picture) {
        assertThat(QrPicture.read(picture.luma())).contains(CardPicture.CARD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 30, 90, 133, 180, 270, 355})
    void oneLookIsEnoughForACleanCode(int degrees) {
        assertThat(QrPicture.read(card(6, degrees).luma(), Effort.QUICK)).contains(CardPicture.CARD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 30, 40, 45, 50, 60, 75, 135, 225, 315})
    void turnedByAnyAngle(int degrees) {
        assertRead(card(6, degrees));
        assertRead(card(7.3, degrees).blurred(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.5, 4, 8, 11})
    void nearAndFar(double pixelsAModule) {
        assertRead(card(pixelsAModule, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void blurred(int radius) {
        assertRead(card(6, 10).blurred(radius));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 50})
    void noisy(int deviation) {
        assertRead(card(7, 15).noisy(deviation, deviation));
    }

    @Test
    void litFromOneSide() {
        assertRead(card(6, 20).shaded(0.15));
    }

    @Test
    void aBitOfEverything() {
        assertRead(card(6, 33).blurred(1).shaded(0.4).noisy(15, 7));
    }

    @Test
    void nothingIsReadWhereNothingIs() {
        byte[] noise = new byte[640 * 480];
        new SplittableRandom(3).nextBytes(noise);

        assertThat(QrPicture.read(new Luma(640, 480, noise))).isEmpty();
        assertThat(QrPicture.read(new Luma(640, 480, new byte[640 * 480]))).isEmpty();
        assertThat(QrPicture.read(new Luma(1, 1, new byte[1]))).isEmpty();
    }

    @Test
    void f37_aHugeTextIsCut() {
        CardPicture huge = CardPicture.of("A".repeat(1500), 1280, 720, 5, 0);

        assertThat(QrPicture.read(huge.luma())).contains("A".repeat(CardReader.MOST_CHARACTERS + 1));
    }

    @Test
    void aPictureHasAsManyPixelsAsItSays() {
        assertThatThrownBy(() -> new Luma(10, 10, new byte[99]))
                .hasMessage("A picture of 10 x 10 does not fit 99 pixels.");
    }
}
