package yaogui.hardware.simulated;

/**
 * What can go wrong with a simulated cabinet. The numbers are those of the failure catalogue.
 *
 * <p>A fault that comes by chance is passing, and over when its turn is, or lasting until somebody clears it. One that
 * was injected by hand always lasts until it is cleared.
 */
public enum SimulatedFault {
    /** The coupling slips from the start: motor and current are as usual, the coil stands. */
    F01_NEVER_LEAVES_HOME(Where.LANE, false),
    /** The coupling slips near the end: the box has fallen, the coil stops just short of home. */
    F02_STOPS_SHORT(Where.LANE, false),
    /** The coupling slips half way: nothing falls, the coil does not come home. */
    F03_STOPS_HALFWAY(Where.LANE, false),
    /** The home switch says closed whatever the coil does. */
    F04_HOME_STUCK_CLOSED(Where.LANE, true),
    /** The home switch says open whatever the coil does. */
    F05_HOME_STUCK_OPEN(Where.LANE, true),
    /** The coil is blocked: stall current, no motion. */
    F06_STALL(Where.LANE, false),
    /** No motor, or a broken wire: no current, no motion. */
    F07_MOTOR_ABSENT(Where.LANE, true),
    /** The driver has burnt through: the motor runs whenever the supply is on, told or not. */
    F08_DRIVER_SHORT(Where.LANE, true),
    /** The box hangs half out of its coil; each later start of the motor may shake it loose. */
    F09_JAM(Where.LANE, false),
    /** A thin box falls and the curtain does not see it. */
    F10_DROP_UNSEEN(Where.LANE, false),
    /** An insect: the curtain is dark for less than a box would make it. */
    F11_INSECT(Where.LANE, false),
    /** A hand: the curtain is dark for longer than a box would make it. */
    F11_HAND(Where.LANE, false),
    /** Something makes the curtain dark for just as long as a box. */
    F11_FALSE_DROP(Where.LANE, false),
    /** Something stands in the curtain. Emptying the hatch clears it. */
    F12_CURTAIN_BLOCKED(Where.MACHINE, true),
    /** The curtain's emitter is dead, so its receiver is dark. */
    F13_EMITTER_DEAD(Where.MACHINE, true),
    /** The curtain's emitter cannot be switched off. */
    F13_EMITTER_STUCK_ON(Where.MACHINE, true),
    /** The curtain's receiver says clear whatever crosses: it is stuck, or the sun shines into it. */
    F13_RECEIVER_STUCK(Where.MACHINE, true),
    /** Two boxes fall one after the other. */
    F14_DOUBLE_DROP(Where.LANE, false),
    /** The next box to land leans into the curtain until the hatch is emptied. */
    F15_STUCK_IN_HATCH(Where.MACHINE, true),
    /** An arm reaches up through the hatch and stays in the curtain. */
    F16_REACH_IN(Where.MACHINE, false),
    /** The service door is open. */
    F17_DOOR_OPEN(Where.MACHINE, true),
    /** The reader's plug is out; what is shown to it is lost. */
    F36_READER_GONE(Where.MACHINE, true),
    /** The cabinet heats up by {@value SimulatedClimate#HEAT_CELSIUS} degrees within some minutes. */
    F50_HEAT(Where.MACHINE, true),
    /** The cabinet grows damp, by {@value SimulatedClimate#DAMP_PERCENT} % relative humidity within some minutes. */
    F50_DAMP(Where.MACHINE, true);

    private enum Where {
        LANE,
        MACHINE
    }

    private final Where where;
    private final boolean lasting;

    SimulatedFault(Where where, boolean lasting) {
        this.where = where;
        this.lasting = lasting;
    }

    /** Whether it comes with turns, on every cabinet: not what the weather brings, nor what needs a light that can be switched. */
    public boolean comesWithTurns() {
        return switch (this) {
            case F13_EMITTER_STUCK_ON, F13_RECEIVER_STUCK, F50_DAMP -> false;
            default -> true;
        };
    }

    /** Whether it is one lane's; else the whole machine's. */
    public boolean isOfLane() {
        return where == Where.LANE;
    }

    /** Whether it stays, once it came by chance, until somebody clears it. */
    public boolean isLasting() {
        return lasting;
    }
}
