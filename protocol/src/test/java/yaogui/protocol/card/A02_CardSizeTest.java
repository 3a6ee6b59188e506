package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yaogui.protocol.CountyId;

/** A card must stay printable at half a millimetre a module on 30 mm: version 9 is 53 modules and a quiet zone of 4. */
class A02_CardSizeTest {

    @ParameterizedTest
    @CsvSource({"qz", "qingzhou", "xishuangbanna"})
    void aTypicalCardIsOfVersion8Or9(String area) throws WriterException {
        String text = card(area);
        QRCode code = Encoder.encode(text, ErrorCorrectionLevel.M);
        assertThat(SampleCards.bytes(text).length).isBetween(122, 158);
        assertThat(code.getMode()).isEqualTo(Mode.ALPHANUMERIC);
        assertThat(code.getVersion().getVersionNumber()).isBetween(8, 9);
    }

    @Test
    void theLongestCardIsOfVersion10AndWellWithinTheBound() throws WriterException {
        CardClaims claims = SampleCards.longest();
        IssuerKey key = IssuerKey.generate(claims.area(), new SplittableRandom(6));
        String text = new CardIssuer(key).issue(claims);
        assertThat(text).hasSize(271);
        assertThat(text.length()).isLessThan(CardVerifier.MAX_TEXT);
        assertThat(Encoder.encode(text, ErrorCorrectionLevel.M).getVersion().getVersionNumber())
                .isEqualTo(10);
    }

    private static String card(String area) {
        CardClaims sample = SampleCards.CLAIMS;
        CountyId county = new CountyId(area);
        return new CardIssuer(IssuerKey.generate(county, new SplittableRandom(7)))
                .issue(new CardClaims(
                        sample.id(),
                        county,
                        sample.validFrom(),
                        sample.validUntil(),
                        sample.classes(),
                        sample.serial(),
                        sample.medium(),
                        sample.adult()));
    }
}
