package yaogui.console.ingest;

import java.sql.SQLException;
import java.util.Optional;

/** The store can take nothing now: its disk is full, its server is gone, or somebody else holds it. */
public final class StoreTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreTrouble(SQLException cause) {
        super("The store takes nothing now: " + cause.getMessage(), cause);
    }

    /** The trouble behind an exception; empty if the fault is in what was asked, and so in this program. */
    static Optional<StoreTrouble> in(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isOfTheStore(sql) ? Optional.of(new StoreTrouble(sql)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** SQLite gives numbers, PostgreSQL the states of the standard. */
    private static boolean isOfTheStore(SQLException sql) {
        return sql.getSQLState() == null ? isOfTheFile(sql.getErrorCode() & 0xff) : isOfTheServer(sql.getSQLState());
    }

    /** By the classes of postgresql.org/docs/current/errcodes-appendix.html. */
    private static boolean isOfTheServer(String state) {
        return switch (state.length() < 2 ? state : state.substring(0, 2)) {
            case "08", "57" -> true; // the connection, an operator
            case "28", "3D" -> true; // it lets us in no more, or has our database no more
            case "53", "58", "F0", "XX" -> true; // full, or broken
            case "25", "40", "55" -> true; // it only follows another now; rolled back; held by another
            default -> false;
        };
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
