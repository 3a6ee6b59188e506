package yaogui.hardware.simulated;

/**
 * How often the drop curtain did not tell the truth about one lane: at most so much may an honest count differ from
 * what fell.
 *
 * @param unseen boxes that fell without a darkening of their own that was as wide as a box (F10, F12, F14)
 * @param invented darkenings as wide as a box that were none (F11)
 */
public record SensorLies(int unseen, int invented) {

    static final SensorLies NONE = new SensorLies(0, 0);

    SensorLies oneMoreUnseen() {
        return new SensorLies(unseen + 1, invented);
    }

    SensorLies oneMoreInvented() {
        return new SensorLies(unseen, invented + 1);
    }
}
