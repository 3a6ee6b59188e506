package yaogui.simulation.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The bytes of a journal's files at one moment. Immutable: nobody changes an array that was handed in or out. */
public final class DiskState {

    /** The files that a start relies on; the {@code -shm} file is made anew from them. */
    public enum JournalPart {
        DATABASE(""),
        LOG("-wal"),
        MARK(".epoch");

        private final String ending;

        JournalPart(String ending) {
            this.ending = ending;
        }

        Path beside(Path journal) {
            return journal.resolveSibling(journal.getFileName() + ending);
        }
    }

    private final Map<JournalPart, byte[]> files;

    private DiskState(Map<JournalPart, byte[]> files) {
        this.files = files;
    }

    /**
     * Reads them as they are now, while an agent has them open or not.
     *
     * @param journal the database; the others lie beside it
     */
    public static DiskState read(Path journal) {
        Map<JournalPart, byte[]> files = new EnumMap<>(JournalPart.class);
        for (JournalPart part : JournalPart.values()) {
            try {
                files.put(part, Files.readAllBytes(part.beside(journal)));
            } catch (NoSuchFileException absent) {
                // It is not part of this state.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new DiskState(files);
    }

    /** Makes the files there what they are here; nobody may have them open. */
    public void layDown(Path journal) {
        try {
            Files.deleteIfExists(journal.resolveSibling(journal.getFileName() + "-shm"));
            for (JournalPart part : JournalPart.values()) {
                byte[] bytes = files.get(part);
                if (bytes == null) {
                    Files.deleteIfExists(part.beside(journal));
                } else {
                    Files.write(part.beside(journal), bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its bytes; none if it is not there. */
    byte[] bytes(JournalPart part) {
        return Optional.ofNullable(files.get(part)).orElseGet(() -> new byte[0]);
    }

    /** Whether these bytes stand anywhere in them. */
    public boolean holds(byte[] wanted) {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        return files.values().stream().anyMatch(file -> new String(file, StandardCharsets.ISO_8859_1).contains(needle));
    }

    DiskState with(JournalPart part, byte[] bytes) {
        Map<JournalPart, byte[]> changed = new EnumMap<>(files);
        changed.put(part, bytes);
        return new DiskState(changed);
    }

    DiskState without(JournalPart part) {
        Map<JournalPart, byte[]> changed = new EnumMap<>(files);
        changed.remove(part);
        return new DiskState(changed);
    }

    boolean sameIn(JournalPart part, DiskState other) {
        return Arrays.equals(bytes(part), other.bytes(part));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiskState state
                && files.keySet().equals(state.files.keySet())
                && files.keySet().stream().allMatch(part -> sameIn(part, state));
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (var file : files.entrySet()) {
            hash = 31 * hash + file.getKey().ordinal() + Arrays.hashCode(file.getValue());
        }
        return hash;
    }
}
