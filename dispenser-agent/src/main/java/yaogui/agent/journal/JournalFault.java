package yaogui.agent.journal;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** The journal cannot do its work. Its message is a sentence for a technician. */
public final class JournalFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Kind {
        /** Another agent has this journal open. */
        IN_USE,
        /** No room is left for it. */
        FULL,
        /** The file is not a sound journal. */
        DAMAGED,
        /** The disk refused. */
        UNWRITABLE
    }

    private final Kind kind;
    private final String sentence;

    JournalFault(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
        this.sentence = sentence;
    }

    private JournalFault(Kind kind, String sentence, SQLException cause) {
        super(sentence, cause);
        this.kind = kind;
        this.sentence = sentence;
    }

    static JournalFault damaged(String what) {
        return new JournalFault(
                Kind.DAMAGED, "The journal is damaged: %s. Keep the file and ask for help.".formatted(what));
    }

    static JournalFault of(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
            case SQLITE_FULL ->
                new JournalFault(
                        Kind.FULL,
                        "The disk is full: nothing more can be recorded, so nothing is dispensed. Make room.",
                        e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new JournalFault(Kind.IN_USE, "The journal is in use by another program. Stop that one first.", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_SCHEMA, SQLITE_MISMATCH ->
                new JournalFault(
                        Kind.DAMAGED,
                        "The journal is damaged: %s. Keep the file and ask for help.".formatted(e.getMessage()),
                        e);
            default ->
                new JournalFault(
                        Kind.UNWRITABLE, "The journal cannot be read or written: %s".formatted(e.getMessage()), e);
        };
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong and what to do, for a technician. */
    public String sentence() {
        return sentence;
    }
}
