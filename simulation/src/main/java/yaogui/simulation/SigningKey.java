package yaogui.simulation;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import yaogui.console.fleet.ConsoleKey;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.TimeAnswer;

/**
 * A key that signs what goes down to dispensers.
 *
 * @param name by which a signed document names it
 */
record SigningKey(String name, KeyPair pair) {

    static SigningKey fresh(String name) {
        try {
            return new SigningKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has Ed25519", e);
        }
    }

    /** As an agent's configuration has it. */
    String publicKey() {
        return consoleKey().publicKeyText();
    }

    ConsoleKey consoleKey() {
        return new ConsoleKey(name, pair.getPrivate(), pair.getPublic());
    }

    byte[] desired(DispenserId dispenser, Desired.Kind kind, long version, Object body) {
        Desired document = new Desired(dispenser, kind, version, MessageCodec.toBody(body));
        return signed(Signed.Purpose.DESIRED, MessageCodec.writeDocument(document));
    }

    /** A command that is above any counter, and good for as long as anybody lives. */
    byte[] command(DispenserId dispenser) {
        Command command = new Command(
                dispenser, Long.MAX_VALUE, Instant.parse("2099-01-01T00:00:00Z"), CommandAction.OPEN_FOR_SERVICE);
        return signed(Signed.Purpose.COMMAND, MessageCodec.writeDocument(command));
    }

    /** What time it is, to a question that nobody asked. */
    byte[] time(DispenserId dispenser, Instant at) {
        TimeAnswer answer = new TimeAnswer(dispenser, new Question("0".repeat(32)), at);
        return signed(Signed.Purpose.TIME, MessageCodec.writeDocument(answer));
    }

    private byte[] signed(Signed.Purpose purpose, String document) {
        return MessageCodec.write(Signed.sign(purpose, document, name, pair.getPrivate()));
    }
}
