package yaogui.hardware.boards.vmc;

/** What a board says of a turn. Its codes are many, and firmwares add their own. */
enum DispensingStatus {
    /** It goes on; every code that is not known means this, too, until its time is up (F47). */
    GOING_ON,
    /** The box is out. 0x24, "please take it out", is reported by some firmwares instead of 0x02. */
    DONE,
    /** Something stuck on the way. */
    JAMMED,
    /** The motor did not stop where it should. */
    NOT_HOME,
    /** There is no motor. */
    NO_MOTOR,
    /** The board gave up. */
    TERMINATED;

    static DispensingStatus of(int code) {
        return switch (code) {
            case 0x02, 0x24 -> DONE;
            case 0x03 -> JAMMED;
            case 0x04 -> NOT_HOME;
            case 0x06 -> NO_MOTOR;
            case 0xFF -> TERMINATED;
            default -> GOING_ON;
        };
    }
}
