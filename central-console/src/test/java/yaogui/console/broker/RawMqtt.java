package yaogui.console.broker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** MQTT 5 by hand, for what a well-behaved client would not send. */
final class RawMqtt implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;

    private RawMqtt(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setSoTimeout(10_000);
        this.in = new DataInputStream(socket.getInputStream());
    }

    static RawMqtt connect(int port, String clientId, String user, String password) {
        return connect(port, clientId, user, password, null);
    }

    static RawMqtt connect(int port, String clientId, String user, String password, @Nullable String willTopic) {
        try {
            RawMqtt raw = new RawMqtt(port);
            int code = raw.signIn(clientId, user, password, willTopic);
            if (code != 0) {
                throw new AssertionError("refused with " + code);
            }
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reason code; -1 if the broker just hangs up. */
    static int tryConnect(int port, String clientId, @Nullable String user, @Nullable String password) {
        try {
            RawMqtt raw = new RawMqtt(port);
            try (raw) {
                return raw.signIn(clientId, user, password, null);
            }
        } catch (IOException hungUp) {
            return -1;
        }
    }

    private int signIn(String clientId, @Nullable String user, @Nullable String password, @Nullable String will)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "MQTT");
        int flags = 0x02 | (user == null ? 0 : 0x80) | (password == null ? 0 : 0x40) | (will == null ? 0 : 0x04 | 0x08);
        body.writeBytes(new byte[] {5, (byte) flags, 0, 60, 0});
        text(body, clientId);
        if (will != null) {
            body.write(0);
            text(body, will);
            text(body, "gone");
        }
        if (user != null) {
            text(body, user);
        }
        if (password != null) {
            text(body, password);
        }
        packet(0x10, body.toByteArray());
        return answer()[1];
    }

    /** The code of the answer: 0 to 2 granted, 0x80 and above refused or hung up. */
    int subscribe(String filter) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(new byte[] {0, 1, 0});
            text(body, filter);
            body.write(1);
            packet(0x82, body.toByteArray());
            byte[] answer = answer();
            return answer[answer.length - 1] & 0xff;
        } catch (IOException hungUp) {
            return 0xff;
        }
    }

    boolean survivesPublishing(String topic, byte[] payload) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            text(body, topic);
            body.writeBytes(new byte[] {0, 2, 0});
            body.writeBytes(payload);
            packet(0x32, body.toByteArray());
            return (in.readUnsignedByte() >> 4) == 4;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** The topic of the next message that comes. */
    String nextTopic() {
        try {
            while (in.readUnsignedByte() >> 4 != 3) {
                in.skipNBytes(in.readUnsignedByte());
            }
            in.readUnsignedByte();
            return in.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void packet(int first, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(first);
        int length = body.length;
        do {
            packet.write(length > 127 ? (length & 0x7f) | 0x80 : length);
            length >>= 7;
        } while (length > 0);
        packet.writeBytes(body);
        socket.getOutputStream().write(packet.toByteArray());
    }

    private byte[] answer() throws IOException {
        in.readUnsignedByte();
        byte[] body = new byte[in.readUnsignedByte()];
        in.readFully(body);
        return body;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    /** Breaks off without a word. */
    void cut() {
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
