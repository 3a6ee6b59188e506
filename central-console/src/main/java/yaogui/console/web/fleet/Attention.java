package yaogui.console.web.fleet;

import yaogui.console.web.map.CountyMap.Level;

/** Why somebody should look at a dispenser; what is worst comes first. */
public enum Attention {
    ALARM(Level.URGENT),
    /** Boxes past their last day lie in it. */
    EXPIRED(Level.URGENT),
    FAULTED(Level.URGENT),
    OFFLINE(Level.URGENT),
    EMPTY(Level.URGENT),
    /** A lane is closed by a hold, or because its dates cannot be judged. */
    CLOSED(Level.SOON),
    LOW(Level.SOON),
    /** Boxes expire within 90 days. */
    EXPIRING(Level.SOON),
    /** A count may be off. */
    DOUBT(Level.SOON);

    private final Level level;

    Attention(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }
}
