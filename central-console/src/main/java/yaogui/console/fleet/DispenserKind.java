package yaogui.console.fleet;

/** What stands there. */
public enum DispenserKind {
    /** 展示柜: with a screen, in offices, halls and clinics. */
    CABINET,
    /** 自取架: without a screen, in villages. */
    RACK
}
