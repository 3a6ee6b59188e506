package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.RecordingLink;
import yaogui.protocol.Question;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.TimeAnswer;

/** A dispenser whose state asks for the time is told it, signed, once for each time that it asks. */
class D03_TheTimeTest {

    private static final Question ASKED = new Question("00112233445566778899aabbccddeeff");

    @AutoClose
    private final Desk desk;

    private final SimulatedJournal journal = SimulatedJournal.of("qz-1");

    D03_TheTimeTest(@TempDir Path folder) {
        desk = Desk.open(folder);
    }

    private List<RecordingLink.Sent> answers() {
        return desk.link.sent().stream()
                .filter(sent -> sent.topic().endsWith("/down/time"))
                .toList();
    }

    @Test
    void f34_whoAsksIsToldForThisQuestionAndNobodyElse() throws MalformedMessage {
        desk.ingest.accept(List.of(journal.state(0, 0, 0, Optional.of(ASKED))));
        RecordingLink.Sent sent = answers().getFirst();
        assertThat(sent.topic()).isEqualTo("yaogui/1/qingzhou/qz-1/down/time");
        Signed signed = MessageCodec.read(sent.payload(), Signed.class);
        assertThat(signed.isSignedFor(Signed.Purpose.TIME, Desk.KEY.publicKey()))
                .isTrue();
        assertThat(MessageCodec.readDocument(signed.document(), TimeAnswer.class))
                .isEqualTo(new TimeAnswer(journal.dispenser, ASKED, Desk.NOW));
        assertThat(answers()).hasSize(1);
    }

    @Test
    void whoDoesNotAskIsNotTold() {
        desk.ingest.accept(List.of(journal.state(0, 0, 0)));
        assertThat(answers()).isEmpty();
    }

    @Test
    void whatCannotBeHandedOverIsNotSaidLater() {
        desk.link.isOpen(false);
        desk.ingest.accept(List.of(journal.state(0, 0, 0, Optional.of(ASKED))));
        desk.link.isOpen(true);
        desk.ingest.flush();
        assertThat(answers()).as("by then nobody would believe it").isEmpty();
    }
}
