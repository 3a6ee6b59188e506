package yaogui.protocol.message;

import java.util.Optional;

/**
 * How the board of a dispenser is, in {@link UpState}.
 *
 * @param began why its program began last
 * @param startsLastDay how often it began within a day, this time included; 0 if that could not be noted
 * @param upMinutes since it began
 * @param journalKilobytes of its journal
 * @param freeMegabytes on its disk, where that is a real one
 * @param clock what its clock goes by, as in {@code clock-changed}
 * @param toldHoursAgo how long ago the console told it the time, if it ever did in this run
 * @param boardCelsius the temperature of its processor, where it is measured
 */
public record Health(
        Began began,
        int startsLastDay,
        int upMinutes,
        int journalKilobytes,
        Optional<Integer> freeMegabytes,
        String clock,
        Optional<Integer> toldHoursAgo,
        Optional<Integer> boardCelsius) {

    /** Why a program began. */
    public enum Began {
        /** There was no journal before. */
        FIRST,
        /** It ended in good order: somebody, or the console, had asked for it. */
        ASKED_FOR,
        /** It ended in good order and is another version now. */
        NEW_VERSION,
        /** It ended without a word while the machine ran on: it crashed, or the system ended it because it did nothing. */
        CRASH,
        /** The machine's own watchdog has reset it. */
        WATCHDOG,
        /** The machine stopped without a word. */
        POWER_CUT,
        /** It could not be noted how the last run ended. */
        UNKNOWN
    }

    /** @throws IllegalArgumentException if a count is negative */
    public Health {
        requireCount(startsLastDay);
        requireCount(upMinutes);
        requireCount(journalKilobytes);
        freeMegabytes.ifPresent(Health::requireCount);
        toldHoursAgo.ifPresent(Health::requireCount);
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("%d in health; a count is 0 or more".formatted(count));
        }
    }
}
