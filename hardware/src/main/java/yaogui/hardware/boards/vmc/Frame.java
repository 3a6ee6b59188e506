package yaogui.hardware.boards.vmc;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * One frame.
 *
 * @param command what it is
 * @param body pack number and text, 0 to {@value #MOST_BODY} bytes; without a pack number in {@link #POLL} and {@link #ACK}
 */
record Frame(int command, byte[] body) {

    static final int POLL = 0x41;
    static final int ACK = 0x42;
    /** To the board: turn a lane. */
    static final int BUY = 0x03;
    /** From the board: how that goes. */
    static final int STATUS = 0x04;

    static final int MOST_BODY = 255;

    private static final int FIRST = 0xFA;
    private static final int SECOND = 0xFB;
    private static final int AROUND_BODY = 5;

    /** Copies the body. */
    Frame {
        if (body.length > MOST_BODY) {
            throw new IllegalArgumentException("a body of %d bytes; the most is %d".formatted(body.length, MOST_BODY));
        }
        body = body.clone();
    }

    static Frame bare(int command) {
        return new Frame(command, new byte[0]);
    }

    /** Asks the board to turn a lane. */
    static Frame buy(int pack, int selection) {
        return new Frame(BUY, new byte[] {(byte) pack, (byte) (selection >> 8), (byte) selection});
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    int length() {
        return body.length;
    }

    /** A byte of the body, 0 to 255. */
    int at(int index) {
        return Byte.toUnsignedInt(body[index]);
    }

    /** As it goes over the line. */
    byte[] bytes() {
        byte[] bytes = new byte[body.length + AROUND_BODY];
        bytes[0] = (byte) FIRST;
        bytes[1] = (byte) SECOND;
        bytes[2] = (byte) command;
        bytes[3] = (byte) body.length;
        System.arraycopy(body, 0, bytes, 4, body.length);
        bytes[bytes.length - 1] = (byte) xor(bytes, bytes.length - 1);
        return bytes;
    }

    static boolean begins(int index, int octet) {
        return octet == (index == 0 ? FIRST : SECOND);
    }

    static int xor(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum ^= Byte.toUnsignedInt(bytes[i]);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame(int itsCommand, byte[] itsBody)
                && itsCommand == command
                && Arrays.equals(itsBody, body);
    }

    @Override
    public int hashCode() {
        return 31 * command + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "%02x %s".formatted(command, HexFormat.of().formatHex(body));
    }
}
