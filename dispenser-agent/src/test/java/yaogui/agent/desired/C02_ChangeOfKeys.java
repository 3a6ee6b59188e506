package yaogui.agent.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Slot;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.KeyChain;
import yaogui.protocol.message.KeyList;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.UpState;

/** The console's key is changed with an overlap: told by the old key, forwards only, and also to who slept through all of it. */
class C02_ChangeOfKeys {

    private static final KeyPair A = TestConsole.KEY;
    private static final KeyPair B = TestConsole.STRANGER;
    private static final KeyPair C = another();
    private static final KeyRing FIRST = new KeyRing(0, texts(Map.of("a", A)));

    private static final Signed A_TELLS_OF_B = link(1, Map.of("a", A, "b", B), "a", A);
    private static final Signed B_ALONE = link(2, Map.of("b", B), "b", B);
    private static final Signed B_TELLS_OF_C = link(3, Map.of("b", B, "c", C), "b", B);
    private static final Signed C_ALONE = link(4, Map.of("c", C), "c", C);

    @TempDir
    Path home;

    private Journal journal;
    private DesiredDocuments documents;
    private KeyRing enrolled = FIRST;

    private static KeyPair another() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts(Map<String, KeyPair> keys) {
        Map<String, String> texts = new TreeMap<>();
        keys.forEach((name, pair) ->
                texts.putAll(ConsoleKey.ring(Map.of(name, pair.getPublic())).keys()));
        return texts;
    }

    private static Signed link(long number, Map<String, KeyPair> keys, String kid, KeyPair signer) {
        return Signed.sign(
                Signed.Purpose.KEYS,
                MessageCodec.writeDocument(new KeyList(number, texts(keys))),
                kid,
                signer.getPrivate());
    }

    private static Signed desired(String kid, KeyPair signer, Desired.Kind kind, long version, Object body) {
        Desired document = new Desired(TestPoint.ID, kind, version, MessageCodec.toBody(body));
        return Signed.sign(Signed.Purpose.DESIRED, MessageCodec.writeDocument(document), kid, signer.getPrivate());
    }

    private static Signed keys(String kid, KeyPair signer, long version, Signed... links) {
        return desired(kid, signer, Desired.Kind.KEYS, version, new KeyChain(List.of(links)));
    }

    @BeforeEach
    void start() {
        journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(1));
        documents = new DesiredDocuments(
                TestPoint.ID,
                new TrustedKeys(enrolled),
                TestGoods.PLANOGRAM.stream().map(Slot::lane).toList(),
                journal);
        journal.replay(documents::after);
    }

    @AfterEach
    void powerCut() {
        journal.abandon();
    }

    private void startAgain() {
        powerCut();
        start();
    }

    private void run(String sql) {
        powerCut();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
        start();
    }

    private boolean isTaken(Signed signed) {
        return documents.receive(signed, (applied, rider) -> journal.append(Instant.EPOCH, true, applied, rider))
                instanceof DesiredDocuments.Reception.Applied;
    }

    private boolean obeys(String kid, KeyPair signer) {
        return documents
                .keys()
                .hasSigned(Signed.sign(Signed.Purpose.COMMAND, "{}", kid, signer.getPrivate()), Signed.Purpose.COMMAND);
    }

    @Test
    void bothCountDuringTheOverlapAndThenTheNewOneOnly() {
        assertThat(obeys("b", B)).isFalse();
        assertThat(isTaken(keys("a", A, 10, A_TELLS_OF_B))).isTrue();
        assertThat(obeys("a", A)).isTrue();
        assertThat(obeys("b", B)).isTrue();
        assertThat(isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE))).isTrue();
        assertThat(obeys("a", A)).isFalse();
        assertThat(obeys("b", B)).isTrue();
        startAgain();
        assertThat(obeys("a", A)).as("it is kept").isFalse();
        assertThat(obeys("b", B)).isTrue();
        assertThat(documents.inForce().version(Desired.Kind.KEYS)).isEqualTo(11);
    }

    @Test
    void whoSleptThroughItFindsTheWayByTheChainAlone() {
        assertThat(isTaken(desired("c", C, Desired.Kind.HOLDS, 9, Holds.NONE))).isFalse();
        assertThat(isTaken(keys("c", C, 14, A_TELLS_OF_B, B_ALONE, B_TELLS_OF_C, C_ALONE)))
                .isTrue();
        assertThat(isTaken(desired("c", C, Desired.Kind.HOLDS, 10, Holds.NONE))).isTrue();
        assertThat(obeys("a", A)).isFalse();
        assertThat(obeys("b", B)).isFalse();
    }

    @Test
    void whatCameBeforeTheKeysThatNameItsSignerIsJudgedAgainAfterThem() {
        isTaken(desired("b", C, Desired.Kind.POLICY, 7, new Policy(List.of())));
        isTaken(desired("b", B, Desired.Kind.HOLDS, 9, Holds.NONE));
        isTaken(desired("c", C, Desired.Kind.CATALOGUE, 8, new Catalogue(List.of())));
        assertThat(isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE))).isTrue();
        assertThat(documents.inForce().version(Desired.Kind.HOLDS)).isEqualTo(9);
        assertThat(documents.inForce().version(Desired.Kind.POLICY))
                .as("forged")
                .isZero();
        assertThat(documents.inForce().version(Desired.Kind.CATALOGUE))
                .as("not yet")
                .isZero();
        assertThat(isTaken(keys("c", C, 14, A_TELLS_OF_B, B_ALONE, B_TELLS_OF_C, C_ALONE)))
                .isTrue();
        assertThat(documents.inForce().version(Desired.Kind.CATALOGUE)).isEqualTo(8);
    }

    @Test
    void onlyTheLastOfThemAreKept() {
        isTaken(desired("b", B, Desired.Kind.HOLDS, 9, Holds.NONE));
        for (int version = 1; version <= 100; version++) {
            isTaken(desired("c", C, Desired.Kind.HOLDS, version, Holds.NONE));
        }
        isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE));
        assertThat(documents.inForce().version(Desired.Kind.HOLDS)).isZero();
    }

    @Test
    void aReturnToAnOlderListIsSaidAsRefused() {
        isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE));
        assertThat(documents.refused()).isEmpty();
        isTaken(keys("b", B, 99, A_TELLS_OF_B));
        assertThat(documents.refused())
                .containsExactly(new UpState.Refused("keys", 99, UpState.Refused.Reason.OLDER_KEYS));
    }

    @Test
    void aReturnToAnOlderListIsRefusedWhoeverSignsIt() {
        isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE));
        assertThat(isTaken(keys("a", A, 99, A_TELLS_OF_B))).as("by the old key").isFalse();
        assertThat(isTaken(keys("b", B, 99, A_TELLS_OF_B)))
                .as("by the present one")
                .isFalse();
        assertThat(isTaken(keys("b", B, 10, A_TELLS_OF_B, B_ALONE)))
                .as("an older version")
                .isFalse();
        assertThat(obeys("a", A)).isFalse();
        assertThat(documents.inForce().version(Desired.Kind.KEYS)).isEqualTo(11);
    }

    @Test
    void anOldKeyThatWasStolenLeadsNowhere() {
        isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE));
        Signed forged = link(50, Map.of("a", A), "a", A);
        assertThat(isTaken(keys("a", A, 99, A_TELLS_OF_B, B_ALONE, forged))).isFalse();
        assertThat(obeys("a", A)).isFalse();
    }

    @Test
    void keysThatAreLostAreNotReplacedByOlderOnes() {
        isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE));
        run("UPDATE trusted_keys SET number = 1");
        assertThat(obeys("a", A)).as("once good, and known to count no more").isFalse();
        assertThat(obeys("b", B)).as("nobody knows").isFalse();
        assertThat(documents.lost())
                .hasValueSatisfying(words -> assertThat(words).contains("keys 11"));
        assertThat(isTaken(keys("a", A, 10, A_TELLS_OF_B))).isFalse();
        assertThat(isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE))).isTrue();
        assertThat(obeys("b", B)).isTrue();
        assertThat(documents.lost()).isEmpty();
    }

    @Test
    void anEnrolmentOutranksWhatWasKnownBefore() {
        isTaken(keys("b", B, 11, A_TELLS_OF_B, B_ALONE));
        enrolled = new KeyRing(4, texts(Map.of("c", C)));
        startAgain();
        assertThat(obeys("c", C)).isTrue();
        assertThat(obeys("b", B)).isFalse();
        assertThat(isTaken(keys("b", B, 99, A_TELLS_OF_B, B_ALONE))).isFalse();
    }

    @Test
    void aPowerCutInTheMiddleLeavesTheOldOrTheNewAndNeverHalf() {
        boolean taken = documents.receive(keys("b", B, 11, A_TELLS_OF_B, B_ALONE), (applied, rider) -> {})
                instanceof DesiredDocuments.Reception.Applied;
        assertThat(taken).isTrue();
        startAgain();
        assertThat(obeys("a", A)).as("nothing was written").isTrue();
        assertThat(obeys("b", B)).isFalse();
    }
}
