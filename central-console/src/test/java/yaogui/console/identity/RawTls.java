package yaogui.console.identity;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** What a stranger's own program could send through TLS. */
final class RawTls {

    private RawTls() {}

    /** The reason code of an MQTT 5 connect under a name; -1 if the broker hangs up, before or after the handshake. */
    static int tryConnect(SSLSocketFactory sockets, int port, String name, String... protocols) {
        try (SSLSocket socket = (SSLSocket) sockets.createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            if (protocols.length > 0) {
                socket.setEnabledProtocols(protocols);
            }
            socket.startHandshake();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            text(body, "MQTT");
            body.writeBytes(new byte[] {5, (byte) 0x82, 0, 60, 0});
            text(body, name);
            text(body, name);
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            packet.write(0x10);
            packet.write(body.size());
            packet.writeBytes(body.toByteArray());
            socket.getOutputStream().write(packet.toByteArray());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readUnsignedByte();
            byte[] answer = new byte[in.readUnsignedByte()];
            in.readFully(answer);
            return answer[1] & 0xff;
        } catch (IOException hungUp) {
            return -1;
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
