package yaogui.hardware.boards.vmc;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * The upper computer's side of the line: bytes in, bytes out, one turn at a time. It does nothing by itself and knows no
 * port; whoever owns the line calls {@link #receive} with what came.
 *
 * <p>A command that the board has not acknowledged by its next poll is sent again, the same frame with the same number,
 * {@value #MOST_RESENDS} times; never is a second command made of it (F48). A board that answers in a code which nobody
 * knows is still at work until {@link #LONGEST_TURN} is over (F47). Whether the lane turned is then unknown, as it is when
 * no acknowledgement came: the command may have arrived and its acknowledgement not.
 */
public final class VmcBoard {

    /** By the protocol. */
    static final int MOST_RESENDS = 5;

    /** From the board's acknowledgement to its last word; boards give a coil 4 s, lifts take longer. */
    static final Duration LONGEST_TURN = Duration.ofSeconds(60);

    /** A frame of the longest takes 46 ms. */
    private static final Duration SILENCE = Duration.ofMillis(80);

    private static final int MOST_PACKS = 255;

    private final FrameReader frames = new FrameReader();
    private int pack;
    private int lastHeard = -1;
    private long heardNanos;
    private @Nullable Turn turn;

    /** A turn that was asked for. */
    private static final class Turn {

        private final Frame command;
        private final int selection;
        private int sent;
        private boolean acknowledged;
        private long sinceNanos;
        private @Nullable TurnResult result;

        Turn(Frame command, int selection) {
            this.command = command;
            this.selection = selection;
        }
    }

    /**
     * Asks for one turn of a lane; it goes out at the board's next poll.
     *
     * @param selection the board's number of the lane, 1 to 999
     * @throws IllegalArgumentException if there is no such number
     * @throws IllegalStateException if a turn is under way
     */
    public void turn(int selection) {
        if (selection < 1 || selection > 999) {
            throw new IllegalArgumentException("selection %d; use 1 to 999".formatted(selection));
        }
        if (turn != null && turn.result == null) {
            throw new IllegalStateException(
                    "selection %d was to turn while %d turns".formatted(selection, turn.selection));
        }
        pack = pack % MOST_PACKS + 1;
        turn = new Turn(Frame.buy(pack, selection), selection);
    }

    /** How the last turn that was asked for ended, if it has. */
    public Optional<TurnResult> result(long nanos) {
        Turn asked = turn;
        if (asked == null) {
            return Optional.empty();
        }
        boolean late = asked.acknowledged && nanos - asked.sinceNanos > LONGEST_TURN.toNanos();
        if (asked.result == null && late) {
            end(asked, Stop.ABORTED, 0, false, nanos);
        }
        return Optional.ofNullable(asked.result);
    }

    /**
     * Takes what came over the line.
     *
     * @param nanos monotonic
     * @return what is to be sent at once; the board waits 100 ms for it
     */
    public byte[] receive(byte[] bytes, long nanos) {
        if (nanos - heardNanos > SILENCE.toNanos()) {
            frames.forget();
        }
        heardNanos = nanos;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (Frame frame : frames.read(bytes)) {
            answer.writeBytes(answer(frame, nanos).map(Frame::bytes).orElse(new byte[0]));
        }
        return answer.toByteArray();
    }

    private Optional<Frame> answer(Frame frame, long nanos) {
        return switch (frame.command()) {
            case Frame.POLL -> Optional.of(polled(nanos));
            case Frame.ACK -> {
                acknowledged(nanos);
                yield Optional.empty();
            }
            case Frame.STATUS -> {
                status(frame, nanos);
                yield Optional.of(Frame.bare(Frame.ACK));
            }
            default -> Optional.of(Frame.bare(Frame.ACK));
        };
    }

    private Frame polled(long nanos) {
        Turn asked = turn;
        if (asked == null || asked.acknowledged || asked.result != null) {
            return Frame.bare(Frame.ACK);
        }
        if (asked.sent > MOST_RESENDS) {
            end(asked, Stop.ABORTED, 0, false, nanos);
            return Frame.bare(Frame.ACK);
        }
        asked.sent++;
        return asked.command;
    }

    private void acknowledged(long nanos) {
        Turn asked = turn;
        if (asked != null && asked.sent > 0 && !asked.acknowledged) {
            asked.acknowledged = true;
            asked.sinceNanos = nanos;
        }
    }

    /** A status shows that the command arrived, whatever became of its acknowledgement. One that is repeated is old. */
    private void status(Frame frame, long nanos) {
        Turn asked = turn;
        if (asked == null
                || asked.sent == 0
                || asked.result != null
                || frame.length() < 4
                || frame.at(0) == lastHeard) {
            return;
        }
        lastHeard = frame.at(0);
        if (((frame.at(2) << 8) | frame.at(3)) != asked.selection) {
            return;
        }
        acknowledged(nanos);
        switch (DispensingStatus.of(frame.at(1))) {
            case GOING_ON -> {}
            case DONE -> end(asked, Stop.HOME, 1, false, nanos);
            case JAMMED, NOT_HOME -> end(asked, Stop.NOT_HOME, 0, false, nanos);
            case NO_MOTOR -> end(asked, Stop.NO_CURRENT, 0, true, nanos);
            case TERMINATED -> end(asked, Stop.ABORTED, 0, false, nanos);
        }
    }

    /** Where the coil stands only the board knows, so one that did not come home counts as away. */
    private static void end(Turn turn, Stop stop, int fell, boolean nothingMoved, long nanos) {
        long ranMillis = turn.acknowledged && !nothingMoved
                ? Duration.ofNanos(nanos - turn.sinceNanos).toMillis()
                : 0;
        turn.result = new TurnResult(stop, stop, 1, !nothingMoved, fell, nothingMoved, ranMillis, 0);
    }
}
