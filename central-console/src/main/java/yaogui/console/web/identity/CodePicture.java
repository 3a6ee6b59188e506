package yaogui.console.web.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import yaogui.protocol.identity.EnrolmentCode;

/**
 * A code as a QR symbol, to be drawn as one path of an SVG.
 *
 * @param path of the dark squares, each one unit wide
 * @param size of the whole with its quiet zone, in these units
 */
public record CodePicture(String path, int size) {

    private static final int QUIET_ZONE = 4;

    static CodePicture of(EnrolmentCode code) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(code.text(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return new CodePicture(path.toString(), squares.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException("twenty symbols fit every QR code", e);
        }
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "CodePicture[…]";
    }
}
