package yaogui.hardware.boards.vmc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;

/**
 * A board that exists only in memory, at the other end of a line that may be noisy. It polls, turns a lane once for each
 * number of a command, and reports.
 */
final class SimulatedVmc {

    private static final int MOST_SENDS = 6;

    private final RandomGenerator random;
    private final double noise;
    private final int[] codes;
    private final FrameReader frames = new FrameReader();
    private final List<Integer> turned = new ArrayList<>();
    private final List<Frame> heard = new ArrayList<>();
    private final Queue<Frame> reports = new ArrayDeque<>();
    private int lastPack = -1;
    private int pack;
    private int sends;

    /**
     * @param noise the chance, 0 to 1, that a byte is damaged on its way, in either direction
     * @param codes what it reports of every turn, in order
     */
    SimulatedVmc(RandomGenerator random, double noise, int... codes) {
        this.random = random;
        this.noise = noise;
        this.codes = codes.clone();
    }

    /** The lanes that turned, in order. */
    List<Integer> turned() {
        return List.copyOf(turned);
    }

    /** Every whole frame that it has heard. */
    List<Frame> heard() {
        return List.copyOf(heard);
    }

    /** One exchange: it speaks, the other side answers, and it acknowledges a command. */
    void exchange(VmcBoard upper, long nanos) {
        Frame report = reports.peek();
        byte[] answer = upper.receive(line((report == null ? Frame.bare(Frame.POLL) : report).bytes()), nanos);
        boolean acknowledged = false;
        for (Frame frame : frames.read(line(answer))) {
            heard.add(frame);
            acknowledged |= frame.command() == Frame.ACK;
            if (frame.command() == Frame.BUY) {
                buy(frame);
                upper.receive(line(Frame.bare(Frame.ACK).bytes()), nanos);
            }
        }
        if (report != null && (acknowledged || ++sends >= MOST_SENDS)) {
            reports.remove();
            sends = 0;
        }
    }

    /** The number is how it knows a command that it has heard before. */
    private void buy(Frame frame) {
        if (frame.at(0) == lastPack) {
            return;
        }
        lastPack = frame.at(0);
        turned.add((frame.at(1) << 8) | frame.at(2));
        for (int code : codes) {
            pack = pack % 255 + 1;
            reports.add(new Frame(
                    Frame.STATUS, new byte[] {(byte) pack, (byte) code, (byte) frame.at(1), (byte) frame.at(2)}));
        }
    }

    private byte[] line(byte[] bytes) {
        byte[] arrived = bytes.clone();
        for (int i = 0; i < arrived.length; i++) {
            if (random.nextDouble() < noise) {
                arrived[i] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return arrived;
    }
}
