package yaogui.console.alarms;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;

/** The alarms there are. What to do about each stands with the words of the screens, under {@code alarm-help}. */
public enum AlarmKind {
    MOTOR_RUNS_UNTOLD("motor-runs-untold", Severity.URGENT),
    OUT_OF_ORDER("out-of-order", Severity.URGENT),
    REACH_IN("reach-in", Severity.URGENT),
    DISK_FULL("disk-full", Severity.URGENT),
    CURTAIN_BLIND("curtain-blind", Severity.URGENT),
    READER_GONE("reader-gone", Severity.URGENT),
    JOURNAL_DAMAGED("journal-damaged", Severity.SOON),
    BROWN_OUT("brown-out", Severity.SOON),
    HATCH_BLOCKED("hatch-blocked", Severity.SOON),
    DOOR_OPEN("door-open", Severity.SOON),
    DOOR_RATTLES("door-rattles", Severity.SOON),
    CLOCK_NOT_TRUSTED("clock-not-trusted", Severity.SOON),
    DOCUMENTS_LOST("documents-lost", Severity.SOON),
    HOT("hot", Severity.SOON),
    STORAGE_HEAT("storage-heat", Severity.SOON),
    STORAGE_DAMP("storage-damp", Severity.SOON),
    LANE_FAULTED("lane-faulted", Severity.SOON),
    LANE_TO_EMPTY("lane-to-empty", Severity.MINOR),

    /** Two devices write one journal. No message can say that this is over. */
    CLONE("clone", Severity.URGENT, Closing.BY_PERSON),
    /** It sends more than any dispenser has to say. */
    FLOOD("flood", Severity.URGENT, Closing.BY_PERSON),
    /** It begins one journal after the other. */
    MANY_JOURNALS("many-journals", Severity.URGENT, Closing.BY_PERSON),
    /** It raises more alarms than there are. */
    MANY_ALARMS("many-alarms", Severity.SOON, Closing.BY_PERSON),
    UNREADABLE_ENTRY("unreadable-entry", Severity.SOON, Closing.BY_PERSON),
    REFUSED_MESSAGE("refused-message", Severity.MINOR, Closing.BY_PERSON),
    ORDER_WITHOUT_BEGINNING("order-without-beginning", Severity.MINOR, Closing.BY_PERSON),
    ORDER_CUT_OFF("order-cut-off", Severity.MINOR, Closing.AT_ONCE),
    COUNT_DIFFERS("count-differs", Severity.SOON, Closing.AT_ONCE),

    OFFLINE("offline", Severity.SOON, Closing.WHEN_IT_LASTS),
    SILENT("silent", Severity.SOON, Closing.WHEN_IT_LASTS),
    DOCUMENT_ROLLED_BACK("document-rolled-back", Severity.SOON, Closing.AT_ONCE),
    DOCUMENT_REFUSED("document-refused", Severity.SOON, Closing.WHEN_IT_LASTS),
    DOCUMENTS_LAG("documents-lag", Severity.SOON, Closing.AT_ONCE),
    CLOCK_LONG_UNTRUSTED("clock-long-untrusted", Severity.URGENT, Closing.WHEN_IT_LASTS),
    DISK_LOW("disk-low", Severity.SOON, Closing.WHEN_IT_LASTS),
    BACKLOG("backlog", Severity.SOON, Closing.WHEN_IT_LASTS),
    RESTARTS("restarts", Severity.SOON, Closing.WHEN_IT_LASTS),
    STATION_DISK_LOW("station-disk-low", Severity.URGENT, Closing.WHEN_IT_LASTS),
    /** What another program, the county's broker, goes by could not be renewed. */
    BROKER_LIST_LATE("broker-list-late", Severity.URGENT),
    /** Another system does not take what happened; the name goes on with the system's. */
    FEED_BEHIND("feed-behind", Severity.MINOR, Closing.AT_ONCE),
    FEED_STOPPED("feed-stopped", Severity.SOON, Closing.AT_ONCE),

    /** Raised by a newer dispenser than this console. */
    OTHER("other", Severity.SOON);

    /** How it ends. */
    private enum Closing {
        /** What raised it says that it is over, and has made sure. */
        AT_ONCE,
        /** Its cause comes and goes, so it must be gone for a while. */
        WHEN_IT_LASTS,
        /** No machine can know. */
        BY_PERSON
    }

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final String text;
    private final Severity severity;
    private final Closing closing;

    AlarmKind(String text, Severity severity) {
        this(text, severity, Closing.AT_ONCE);
    }

    AlarmKind(String text, Severity severity, Closing closing) {
        this.text = text;
        this.severity = severity;
        this.closing = closing;
    }

    /** The kind of an alarm's name, which may go on with a lane: {@code count-differs-A3}. */
    public static AlarmKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> name.equals(kind.text) || name.startsWith(kind.text + "-"))
                .max(Comparator.comparing(kind -> kind.text.length()))
                .orElse(OTHER);
    }

    /** As on the wire, without a lane. */
    public String text() {
        return text;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether only a person can say that it is over. */
    public boolean endedByPerson() {
        return closing == Closing.BY_PERSON;
    }

    /** For so long its cause must be gone. */
    public Duration settling() {
        return closing == Closing.WHEN_IT_LASTS ? A_WHILE : Duration.ZERO;
    }
}
