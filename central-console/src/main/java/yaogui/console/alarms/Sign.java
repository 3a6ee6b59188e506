package yaogui.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.protocol.DispenserId;

/**
 * Something that is an alarm if it lasts.
 *
 * @param dispenser where; empty for the console itself
 * @param kind of the alarm
 * @param lasting for how long it must have been seen
 * @param detail a sentence in which nothing changes from one look to the next
 */
record Sign(Optional<DispenserId> dispenser, AlarmKind kind, Duration lasting, String detail) {

    /** A report goes out once an hour, so one that is late by half is none of the line's delays. */
    private static final Duration SILENT = Duration.ofMinutes(150);

    private static final Duration LAGGING = Duration.ofHours(2);
    private static final Duration UNTRUSTED = Duration.ofHours(24);
    private static final Duration BEHIND = Duration.ofHours(2);

    /** A visit leaves some dozen entries; a dispenser that does not get its records through has more. */
    private static final long MOST_BEHIND = 200;

    /** The agent stops giving out below 8 MB; this is in time before. */
    private static final int LEAST_MEGABYTES = 64;

    /** Somebody who works there starts it two or three times. */
    private static final int MOST_STARTS = 6;

    private static final Duration AT_ONCE = Duration.ZERO;

    /** What one dispenser shows. */
    static List<Sign> of(Contact contact, Instant now) {
        List<Sign> signs = new ArrayList<>();
        contact.lastSeen().ifPresent(seen -> addIfQuiet(signs, contact, Duration.between(seen, now), seen));
        if (contact.online() && contact.lagging() > 0) {
            signs.add(sign(
                    contact,
                    AlarmKind.DOCUMENTS_LAG,
                    LAGGING,
                    "%d of its documents are not in force there.".formatted(contact.lagging())));
        }
        if (contact.refused() > 0) {
            signs.add(sign(
                    contact,
                    AlarmKind.DOCUMENT_REFUSED,
                    AT_ONCE,
                    "It cannot use %d of the documents that were sent, and says why.".formatted(contact.refused())));
        }
        if (!contact.clockTrusted()) {
            signs.add(sign(
                    contact,
                    AlarmKind.CLOCK_LONG_UNTRUSTED,
                    UNTRUSTED,
                    "Its clock has not been trusted for more than a day; nothing with a date is given out."));
        }
        if (contact.behind() > MOST_BEHIND) {
            signs.add(sign(
                    contact,
                    AlarmKind.BACKLOG,
                    BEHIND,
                    "More than %d of its entries do not come through.".formatted(MOST_BEHIND)));
        }
        contact.freeMegabytes()
                .filter(free -> free < LEAST_MEGABYTES)
                .ifPresent(free -> signs.add(sign(
                        contact,
                        AlarmKind.DISK_LOW,
                        AT_ONCE,
                        "Its disk has less than %d MB left.".formatted(LEAST_MEGABYTES))));
        contact.startsLastDay()
                .filter(starts -> starts > MOST_STARTS)
                .ifPresent(starts -> signs.add(sign(
                        contact,
                        AlarmKind.RESTARTS,
                        AT_ONCE,
                        "Its program began more than %d times within a day.".formatted(MOST_STARTS))));
        return signs;
    }

    private static void addIfQuiet(List<Sign> signs, Contact contact, Duration quiet, Instant seen) {
        if (!contact.online() && quiet.compareTo(contact.expected()) >= 0) {
            signs.add(sign(contact, AlarmKind.OFFLINE, AT_ONCE, "Nothing has come from it since %s.".formatted(seen)));
        }
        Duration silent = contact.expected().compareTo(SILENT) > 0 ? contact.expected() : SILENT;
        if (contact.online() && quiet.compareTo(silent) >= 0) {
            signs.add(sign(
                    contact,
                    AlarmKind.SILENT,
                    AT_ONCE,
                    "Its connection stands, but nothing has come from it since %s.".formatted(seen)));
        }
    }

    private static Sign sign(Contact contact, AlarmKind kind, Duration lasting, String detail) {
        return new Sign(Optional.of(contact.dispenser()), kind, lasting, detail);
    }

    /** What the console's own disk shows. */
    static List<Sign> ofDisk(long freeBytes, long leastBytes) {
        return freeBytes >= leastBytes
                ? List.of()
                : List.of(new Sign(
                        Optional.empty(),
                        AlarmKind.STATION_DISK_LOW,
                        AT_ONCE,
                        "The disk of the console's store has less than %d MB left.".formatted(leastBytes >> 20)));
    }
}
