package yaogui.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** What the console says that it has, and what it is sent next. */
class A01_JournalAcknowledged {

    @TempDir
    Path home;

    private Journal withFiveEntries() {
        Journal journal = open();
        for (int i = 0; i < 5; i++) {
            journal.append(Instant.EPOCH, false, new DoorMoved(i % 2 == 0), Journal.Rider.NONE);
        }
        return journal;
    }

    private Journal open() {
        return Journal.open(home.resolve("journal.db"), JournalSettings.DURABLE, new SplittableRandom(1));
    }

    private static Stream<Long> seqs(List<String> events) {
        return events.stream().map(json -> {
            try {
                return MessageCodec.readEvent(json).seq();
            } catch (MalformedMessage e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void itsWordIsKept() {
        Journal before = withFiveEntries();
        before.acknowledge(3);
        assertThat(before.acknowledged()).isEqualTo(3);
        before.abandon();

        try (Journal after = open()) {
            assertThat(after.acknowledged()).isEqualTo(3);
        }
    }

    @Test
    void alsoWhenItIsLowerThanBefore() {
        try (Journal journal = withFiveEntries()) {
            journal.acknowledge(5);
            journal.acknowledge(2);
            assertThat(journal.acknowledged()).isEqualTo(2);
            assertThat(seqs(journal.after(journal.acknowledged(), 100))).containsExactly(3L, 4L, 5L);
        }
    }

    @Test
    void butNotWhenItSpeaksOfWhatDoesNotExist() {
        try (Journal journal = withFiveEntries()) {
            journal.acknowledge(4);
            journal.acknowledge(6);
            assertThat(journal.acknowledged()).isEqualTo(4);
        }
    }

    @Test
    void nothingIsForgottenForIt() {
        try (Journal journal = withFiveEntries()) {
            journal.acknowledge(5);
            assertThat(seqs(journal.after(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void entriesAreHandedOutInOrderAndNoMoreThanAskedFor() {
        try (Journal journal = withFiveEntries()) {
            assertThat(seqs(journal.after(1, 3))).containsExactly(2L, 3L, 4L);
            assertThat(journal.after(5, 3)).isEmpty();
        }
    }
}
