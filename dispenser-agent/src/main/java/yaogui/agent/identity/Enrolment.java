package yaogui.agent.identity;

import java.security.KeyPair;
import java.util.Optional;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Quoted;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentKey;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Makes a board a dispenser, with a code that a technician was given. What was cut short is gone on with by the same code. */
public final class Enrolment {

    /** Characters of a console's sentence. */
    private static final int MOST_SHOWN = 300;

    private final CountyId county;
    private final DispenserId dispenser;
    private final IdentityFolder folder;
    private final Counter counter;

    public Enrolment(CountyId county, DispenserId dispenser, IdentityFolder folder, Counter counter) {
        this.county = county;
        this.dispenser = dispenser;
        this.folder = folder;
        this.counter = counter;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is on disk. */
        record Enrolled(BoardIdentity identity) implements Outcome {}

        /** Nothing has changed; a sentence for whoever stands there. */
        record Failed(Why why, String sentence) implements Outcome {}
    }

    /** Why nothing has changed. */
    public enum Why {
        /** The line, or the address, is to be seen to. */
        NO_ANSWER,
        WRONG_CODE,
        EXPIRED_CODE,
        USED_CODE,
        OTHER_DISPENSER,
        /** It is not the console of this board's county, or not what that has said. */
        STRANGER,
        /** The console can do it at another time. */
        LATER,
        /** Something else is the matter; the sentence says what. */
        REFUSED;

        private static Why of(IdentityRefusal refusal) {
            return switch (refusal.why()) {
                case WRONG_CODE -> WRONG_CODE;
                case EXPIRED_CODE -> EXPIRED_CODE;
                case USED_CODE -> USED_CODE;
                case OTHER_DISPENSER -> OTHER_DISPENSER;
                case TOO_MANY, NO_AUTHORITY -> LATER;
                case MALFORMED, UNKNOWN_KEY, SUPERSEDED_KEY, REVOKED_KEY -> REFUSED;
            };
        }
    }

    /**
     * Asks for a certificate, judges what comes, and keeps it.
     *
     * @throws IdentityFault if the folder cannot be written
     */
    public Outcome with(EnrolmentCode code) {
        EnrolmentKey key = code.key();
        Outcome outcome = ask(key, folder.next(key.name()));
        if (outcome instanceof Outcome.Failed failed && failed.why() == Why.USED_CODE) {
            return askAgain(key, failed);
        }
        return outcome;
    }

    /** The code may have been used for this very board, by whoever is not sure that it went well and types it again. */
    private Outcome askAgain(EnrolmentKey key, Outcome.Failed failed) {
        Optional<BoardIdentity> present = folder.findReadable();
        return present.map(identity -> ask(key, identity.pair()))
                .filter(Outcome.Enrolled.class::isInstance)
                .orElse(failed);
    }

    private Outcome ask(EnrolmentKey key, KeyPair pair) {
        EnrolmentRequest request = EnrolmentRequest.of(key, dispenser, pair);
        return switch (counter.ask("enrol", request, EnrolmentAnswer.class)) {
            case Counter.Answer.Given<EnrolmentAnswer> given -> judge(given.document(), request, key, pair);
            case Counter.Answer.Refused<EnrolmentAnswer> refused ->
                new Outcome.Failed(
                        Why.of(refused.refusal()),
                        Quoted.shortened(refused.refusal().sentence(), MOST_SHOWN));
            case Counter.Answer.Nothing<EnrolmentAnswer> nothing -> new Outcome.Failed(Why.NO_ANSWER, nothing.why());
        };
    }

    private Outcome judge(EnrolmentAnswer answer, EnrolmentRequest request, EnrolmentKey key, KeyPair pair) {
        if (!answer.answers(request, key)) {
            return new Outcome.Failed(
                    Why.STRANGER,
                    "What answered does not know the code, so it is not this county's console: somebody is on the line. Try from another network.");
        }
        try {
            return keep(MessageCodec.readDocument(answer.grant(), Grant.class), pair);
        } catch (MalformedMessage | IllegalArgumentException e) {
            return new Outcome.Failed(Why.STRANGER, "The console's answer cannot be read: " + e.getMessage());
        }
    }

    private Outcome keep(Grant grant, KeyPair pair) {
        if (!grant.county().equals(county) || !grant.dispenser().equals(dispenser)) {
            return new Outcome.Failed(
                    Why.STRANGER,
                    "The console is that of %s and means %s; this board is configured for %s and as %s."
                            .formatted(grant.county(), grant.dispenser(), county, dispenser));
        }
        BoardIdentity identity = new BoardIdentity(
                dispenser,
                pair,
                CertificateChain.parse(grant.certificates()),
                CertificateChain.certificate(grant.root()),
                grant.consoleKeys(),
                grant.keysNumber());
        Optional<String> fault = Certified.fault(identity);
        if (fault.isPresent()) {
            return new Outcome.Failed(Why.STRANGER, "The certificate that came is of no use: " + fault.get());
        }
        folder.begin(identity);
        return new Outcome.Enrolled(identity);
    }
}
