package yaogui.console.ingest;

import java.sql.SQLException;
import java.util.Optional;

/** The store can take nothing now: its disk is full, or gone, or somebody else holds the file. */
public final class StoreTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreTrouble(SQLException cause) {
        super("The store takes nothing now: " + cause.getMessage(), cause);
    }

    /** The trouble behind an exception; empty if the fault is in what was asked, and so in this program. */
    static Optional<StoreTrouble> in(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isOfTheFile(sql.getErrorCode() & 0xff) ? Optional.of(new StoreTrouble(sql)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** By SQLite's primary result codes, sqlite.org/rescode.html. */
    private static boolean isOfTheFile(int code) {
        return switch (code) {
            case 5, 6 -> true; // BUSY, LOCKED
            case 7, 10, 13 -> true; // NOMEM, IOERR, FULL
            case 8, 11, 14, 26 -> true; // READONLY, CORRUPT, CANTOPEN, NOTADB
            default -> false;
        };
    }
}
