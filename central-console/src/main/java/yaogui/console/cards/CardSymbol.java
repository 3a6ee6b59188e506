package yaogui.console.cards;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;

/** The QR code of a card: level M, alphanumeric mode, without its quiet zone. */
public final class CardSymbol {

    /** The white modules that must lie around it: ISO/IEC 18004. */
    public static final int QUIET_MODULES = 4;

    private final ByteMatrix modules;

    private CardSymbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException if the text is not of the alphanumeric mode, or too long for a QR code */
    public static CardSymbol of(String text) {
        try {
            QRCode code = Encoder.encode(text, ErrorCorrectionLevel.M);
            if (code.getMode() != Mode.ALPHANUMERIC) {
                throw new IllegalArgumentException("A card text has only 0-9 A-Z $%*+-./: and spaces.");
            }
            return new CardSymbol(code.getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A text of %d characters fits no QR code.".formatted(text.length()), e);
        }
    }

    /** Modules along a side, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether a module is black; those outside are white. */
    public boolean isDark(int column, int row) {
        return column >= 0 && row >= 0 && column < size() && row < size() && modules.get(column, row) == 1;
    }
}
