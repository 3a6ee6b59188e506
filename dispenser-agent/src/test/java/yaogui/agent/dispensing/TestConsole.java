package yaogui.agent.dispensing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.Question;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.TimeAnswer;

/** A console that signs what dispensers are to do, with a key that everybody knows: the first two of RFC 8032, 7.1. */
public final class TestConsole {

    public static final String KEY_NAME = "console-1";

    public static final KeyPair KEY = pair(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    public static final KeyPair STRANGER = pair(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    public static final Map<String, PublicKey> KEYS = Map.of(KEY_NAME, KEY.getPublic());

    private TestConsole() {}

    public static Signed desired(DispenserId dispenser, Desired.Kind kind, long version, Object body) {
        Desired document = new Desired(dispenser, kind, version, MessageCodec.toBody(body));
        return signed(MessageCodec.writeDocument(document));
    }

    public static Signed signed(String document) {
        return Signed.sign(Signed.Purpose.DESIRED, document, KEY_NAME, KEY.getPrivate());
    }

    /** Something to be done once, as it comes on the wire. */
    public static byte[] command(Command command) {
        return MessageCodec.write(
                Signed.sign(Signed.Purpose.COMMAND, MessageCodec.writeDocument(command), KEY_NAME, KEY.getPrivate()));
    }

    /** What time it is, in answer to a question. */
    public static Signed time(DispenserId dispenser, Question question, Instant at) {
        return Signed.sign(
                Signed.Purpose.TIME,
                MessageCodec.writeDocument(new TimeAnswer(dispenser, question, at)),
                KEY_NAME,
                KEY.getPrivate());
    }

    /** It has committed so much of a journal of the test dispenser's. */
    public static Signed ack(Epoch epoch, long through) {
        return ack(new DownAck(TestPoint.ID, epoch, through, Instant.parse("2026-11-22T00:00:00Z")));
    }

    public static Signed ack(DownAck ack) {
        return Signed.sign(Signed.Purpose.ACK, MessageCodec.writeDocument(ack), KEY_NAME, KEY.getPrivate());
    }

    /** What is known of the lanes, in answer to a question. */
    public static Signed stock(StockAnswer answer) {
        return Signed.sign(Signed.Purpose.STOCK, MessageCodec.writeDocument(answer), KEY_NAME, KEY.getPrivate());
    }

    private static KeyPair pair(String secret, String open) {
        HexFormat hex = HexFormat.of();
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(hex.parseHex("302a300506032b6570032100" + open))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(hex.parseHex("302e020100300506032b657004220420" + secret))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
