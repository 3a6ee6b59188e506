package yaogui.simulation.ingest;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.identity.CountyAuthority;
import yaogui.console.identity.DeviceIdentities;
import yaogui.console.identity.EnrolmentDesk;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * A dispenser with a key and a certificate of its own.
 *
 * @param id who it is
 * @param tls with which it connects
 */
record Enrolled(DispenserId id, SSLContext tls) {

    private static final Supplier<Optional<Instant>> NO_TIME = Optional::empty;

    /**
     * Enrols dispensers as boards are, each with a code of its own, while no console runs.
     *
     * @param home of the console
     */
    static List<Enrolled> all(
            Path home,
            Database database,
            CountyId county,
            List<DispenserId> ids,
            InstantSource time,
            SecureRandom random) {
        Staff staff = Staff.over(database, time, random);
        DeviceIdentities identities =
                new DeviceIdentities(database, CountyAuthority.open(home, county, time, random), staff.audit(), time);
        ConsoleKey key = ConsoleKey.openOrCreate(home.resolve("console.key"));
        EnrolmentDesk desk = new EnrolmentDesk(county, database, identities, key::ring, staff.audit(), time, random);
        List<Enrolled> enrolled = new ArrayList<>();
        ids.forEach(id -> enrolled.add(new Enrolled(id, tls(desk, id))));
        return enrolled;
    }

    private static SSLContext tls(EnrolmentDesk desk, DispenserId id) {
        EnrolmentCode code = desk.make(id);
        KeyPair pair = DeviceKey.generate();
        return switch (desk.answer(EnrolmentRequest.of(code.key(), id, pair), "here")) {
            case EnrolmentDesk.Reply.Granted granted -> tls(granted.answer().grant(), pair);
            case EnrolmentDesk.Reply.Refused refused ->
                throw new IllegalStateException(
                        "%s is not enrolled: %s".formatted(id, refused.refusal().sentence()));
        };
    }

    private static SSLContext tls(String text, KeyPair pair) {
        try {
            Grant grant = MessageCodec.readDocument(text, Grant.class);
            return MutualTls.context(
                    pair.getPrivate(),
                    CertificateChain.parse(grant.certificates()),
                    CertificateChain.certificate(grant.root()),
                    NO_TIME);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("the desk's own words cannot be read", e);
        }
    }
}
