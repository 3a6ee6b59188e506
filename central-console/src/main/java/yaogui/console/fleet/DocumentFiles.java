package yaogui.console.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yaogui.console.store.Database;

/**
 * The documents that the console wants in force, as files that a technician carries to where no network is (F25). Each is
 * signed for one dispenser, so a stick that is lost or altered can delay, and nothing else.
 */
public final class DocumentFiles {

    private record Document(String dispenser, String kind, String signed) {

        String file() {
            return dispenser + "." + kind + ".json";
        }
    }

    private DocumentFiles() {}

    /**
     * Writes them all, one file a document, over those of last time.
     *
     * @param folder made if it is missing
     * @return how many were written
     * @throws IOException if they cannot be
     */
    public static int write(Database database, Path folder) throws IOException {
        List<Document> documents = database.read(
                handle -> handle.createQuery("SELECT dispenser, kind, signed FROM desired ORDER BY dispenser, kind")
                        .map((row, context) -> new Document(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
        Files.createDirectories(folder);
        for (Document document : documents) {
            Files.writeString(folder.resolve(document.file()), document.signed());
        }
        return documents.size();
    }
}
