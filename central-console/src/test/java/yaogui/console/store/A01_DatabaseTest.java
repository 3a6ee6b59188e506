package yaogui.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;

final class A01_DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aNewStoreHasTheSchemaAndKeepsWhatIsWrittenAcrossAReopening() {
        Path file = folder.resolve("county.db");
        try (Database database = Database.open(file, Database.Durability.FULL)) {
            enterOne(database);
        }
        try (Database database = Database.open(file, Database.Durability.FULL)) {
            Fleet fleet = new Fleet(database);
            assertThat(fleet.listSites()).singleElement().satisfies(row -> {
                assertThat(row.site().name().zh()).isEqualTo("卫生院");
                assertThat(row.dispensers()).singleElement().satisfies(dispenser -> {
                    assertThat(dispenser.online()).isFalse();
                    assertThat(dispenser.lastSeen()).isEmpty();
                });
            });
            assertThat(fleet.findDispenser(new DispenserId("qz-0421")))
                    .hasValueSatisfying(view -> assertThat(view.lanes()).isEmpty());
        }
    }

    @Test
    void aWriteThatThrowsLeavesNothingAndTheNextOneWorks() {
        try (Database database = Database.open(folder.resolve("county.db"), Database.Durability.FULL)) {
            long before = database.commits();
            assertThatThrownBy(() -> database.write(handle -> {
                        handle.execute("INSERT INTO site VALUES ('a', 'a', 'a', 'a', 'a', NULL, NULL)");
                        throw new IllegalStateException("power");
                    }))
                    .hasMessage("power");
            assertThat(new Fleet(database).listSites()).isEmpty();
            assertThat(database.commits()).isEqualTo(before);
            enterOne(database);
            assertThat(new Fleet(database).listSites()).hasSize(1);
        }
    }

    @Test
    void aClosedStoreIsOneFileAgain() {
        try (Database database = Database.open(folder.resolve("county.db"), Database.Durability.FULL)) {
            enterOne(database);
            assertThat(new Fleet(database).listSites()).hasSize(1);
            assertThat(folder.resolve("county.db-wal")).exists();
        }
        assertThat(folder.resolve("county.db-wal")).doesNotExist();
    }

    @Test
    void aReaderCannotWrite() {
        try (Database database = Database.open(folder.resolve("county.db"), Database.Durability.FULL)) {
            assertThatThrownBy(() -> database.read(A01_DatabaseTest::deleteSites))
                    .isInstanceOf(UnableToExecuteStatementException.class)
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void aCopyOfATemplateOpensWithoutMigrating() throws Exception {
        Path template = folder.resolve("template.db");
        Database.open(template, Database.Durability.OFF).close();
        try (Database copy = Database.copyOf(template, folder.resolve("1.db"), Database.Durability.OFF)) {
            enterOne(copy);
            assertThat(new Fleet(copy).listSites()).hasSize(1);
        }
    }

    private static Integer deleteSites(Handle handle) {
        return handle.execute("DELETE FROM site");
    }

    private static void enterOne(Database database) {
        Registry registry = new Registry(database);
        SiteId site = new SiteId("s1");
        registry.enter(
                new Site(site, new Text("卫生院", "Clinic"), "Dongxia", "clinic", Optional.of(36.7), Optional.empty()));
        registry.enter(new DispenserId("qz-0421"), DispenserKind.CABINET, site, "0123456789abcdef");
    }
}
