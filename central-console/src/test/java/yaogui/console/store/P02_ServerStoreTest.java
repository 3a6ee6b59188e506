package yaogui.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yaogui.console.store.Database.Durability;

/** What a store on a server does that a file does not. */
final class P02_ServerStoreTest {

    @TempDir
    Path folder;

    private final TemporaryPostgres server = TestStore.server();
    private ServerAddress address = server.address("none");

    @BeforeEach
    void make() {
        address = TestStore.address();
    }

    @Test
    void twoConsolesCannotKeepOneCountysBooks() {
        try (Database first = open("console of qingzhou")) {
            first.write(handle -> enter(handle, "a"));
            assertThatThrownBy(() -> open("console of linqu"))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContainingAll(
                            "is held by another console: console of qingzhou, connected from 127.0.0.1 since",
                            "Stop that one first");
        }
        try (Database second = open("console of linqu")) {
            assertThat(sites(second)).containsExactly("a");
        }
    }

    @Test
    void whoOnlyReadsComesInBesideAConsoleAndCannotWrite() {
        try (Database console = open("console");
                Database reader = Database.openToRead(address, "reader")) {
            console.write(handle -> enter(handle, "a"));
            assertThat(sites(reader)).containsExactly("a");
            assertThatThrownBy(() -> reader.write(handle -> 1)).hasMessageContaining("to read only");
            assertThatThrownBy(() -> reader.read(handle -> handle.execute("DELETE FROM site")))
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void aSessionThatTheServerEndsIsReplacedAndNobodyNotices() {
        try (Database database = open("console")) {
            database.write(handle -> enter(handle, "a"));
            assertThat(sites(database)).containsExactly("a");
            endSessions();
            long before = database.commits();
            database.write(handle -> {
                assertThat(database.commits())
                        .as("another console may have been there meanwhile")
                        .isGreaterThan(before);
                return enter(handle, "b");
            });
            assertThat(sites(database)).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitThatIsCutOffIsLookedUp(CuttingProxy.Cut cut) throws Exception {
        int port = URI.create(address.url()).getPort();
        try (CuttingProxy proxy = new CuttingProxy(port);
                Database database = Database.open(
                        new ServerAddress(
                                address.url().replace(":" + port, ":" + proxy.port()),
                                address.user(),
                                address.passwordFile()),
                        "console",
                        Durability.OFF)) {
            proxy.cutNextCommit(cut);
            switch (cut) {
                case AFTER_IT_HAS_ANSWERED -> database.write(handle -> enter(handle, "b"));
                case BEFORE_THE_SERVER_HEARS ->
                    assertThatThrownBy(() -> database.write(handle -> enter(handle, "b")))
                            .hasMessageContaining("was not committed");
            }
            List<String> there = database.write(handle -> handle.createQuery("SELECT id FROM site ORDER BY id")
                    .mapTo(String.class)
                    .list());
            assertThat(proxy.hasCut()).isTrue();
            assertThat(there).isEqualTo(cut == CuttingProxy.Cut.AFTER_IT_HAS_ANSWERED ? List.of("b") : List.of());
        }
    }

    @Test
    void aCharacterThatTheServerRefusesStopsNothing() {
        try (Database database = open("console")) {
            database.write(handle -> enter(handle, "a\0b"));
            assertThat(sites(database)).containsExactly("a\uFFFDb");
        }
    }

    @Test
    void whatWasBoundStandsInNoException() {
        try (Database database = open("console")) {
            assertThatThrownBy(() -> database.write(handle -> {
                        PreparedBatch batch =
                                handle.prepareBatch("INSERT INTO site VALUES (:id, 'a', 'a', 'a', 'a', NULL, NULL)");
                        batch.bind("id", "bound").add();
                        batch.bind("id", "bound").add();
                        return batch.execute();
                    }))
                    .hasMessageContaining("site_pkey")
                    .satisfies(e -> {
                        for (Throwable one = e; one != null; one = one.getCause()) {
                            assertThat(one.toString()).doesNotContain("bound");
                        }
                    });
        }
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        Path wrong = Files.writeString(folder.resolve("password"), "guessed\n");
        assertRefused(
                new ServerAddress(address.url(), address.user(), Optional.of(wrong)),
                "does not let 'yaogui' in",
                "password authentication failed",
                "password-file");
        assertRefused(
                new ServerAddress(address.url(), address.user(), Optional.of(folder.resolve("none"))),
                "password-file",
                "cannot be read");
        assertRefused(server.address("nowhere"), "has no such database", "CREATE DATABASE");
        assertRefused(
                new ServerAddress("postgresql://127.0.0.1:1/x", "yaogui", Optional.empty()),
                "cannot be reached",
                "Does it run");
        assertThatThrownBy(() -> Database.open(address, "console", Durability.FULL))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("has fsync = off and would lose the county's books in a power cut");
    }

    @Test
    void aServerThatCannotKeepBooksIsNotUsed() {
        ServerFacts good = new ServerFacts("15.18", 15, true, true, "UTF8", false);
        assertThat(good.objection(Durability.FULL)).isEmpty();
        assertThat(new ServerFacts("12.4", 12, true, true, "UTF8", false).objection(Durability.FULL))
                .hasValueSatisfying(why -> assertThat(why).contains("too old", "14 or newer"));
        assertThat(new ServerFacts("15.18", 15, true, true, "SQL_ASCII", false).objection(Durability.FULL))
                .isPresent();
        assertThat(new ServerFacts("15.18", 15, true, true, "UTF8", true).objection(Durability.FULL))
                .isPresent();
        assertThat(new ServerFacts("15.18", 15, true, false, "UTF8", false).objection(Durability.FULL))
                .hasValueSatisfying(why -> assertThat(why).contains("full_page_writes"));
        assertThat(new ServerFacts("15.18", 15, false, false, "UTF8", false).objection(Durability.OFF))
                .isEmpty();
    }

    private Database open(String holder) {
        return Database.open(address, holder, Durability.OFF);
    }

    private static void assertRefused(ServerAddress address, String... said) {
        assertThatThrownBy(() -> Database.open(address, "console", Durability.OFF))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContainingAll(said);
    }

    private void endSessions() {
        String database = address.url().substring(address.url().lastIndexOf('/') + 1);
        server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(database));
    }

    private static int enter(org.jdbi.v3.core.Handle handle, String id) {
        return handle.createUpdate("INSERT INTO site VALUES (:id, 'a', 'a', 'a', 'a', NULL, NULL)")
                .bind("id", id)
                .execute();
    }

    private static List<String> sites(Database database) {
        return database.read(handle -> handle.createQuery("SELECT id FROM site ORDER BY id")
                .mapTo(String.class)
                .list());
    }
}
