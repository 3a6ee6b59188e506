package yaogui.agent.desired;

import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Desired;

/**
 * Watches a dispenser under a new configuration. It is sound when the console has acknowledged an entry, or, where no
 * console answered before it either, when the agent has run for a while; else the one before it comes back. One thread.
 */
public final class TrialWatch {

    /** Long enough for a 2G line, a broker that restarts and a console that is updated. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(TrialWatch.class);

    private final DesiredDocuments documents;
    private final Journal journal;
    private final Predicate<Fact> recorder;
    private final long beganNanos;

    /** @param recorder writes an entry, or says that it cannot */
    public TrialWatch(DesiredDocuments documents, Journal journal, Predicate<Fact> recorder, long nanos) {
        this.documents = documents;
        this.journal = journal;
        this.recorder = recorder;
        this.beganNanos = nanos;
    }

    /** Does what is due. */
    public void tick(long nanos) {
        documents.trial().ifPresent(trial -> judge(trial, Duration.ofNanos(nanos - beganNanos)));
    }

    private void judge(Trial trial, Duration since) {
        boolean quietBefore = !trial.answered() && since.compareTo(A_WHILE) >= 0;
        if (trial.hasFailed()) {
            takeBack(trial, "the program came up %d times with it and did not stay".formatted(trial.starts()));
        } else if (trial.starts() > 0 && (documents.consoleAnswered() || quietBefore)) {
            documents.settled(journal);
            LOG.info("Configuration {} has shown that it works; it stays.", trial.version());
        } else if (trial.starts() > 0 && since.compareTo(PATIENCE) >= 0) {
            takeBack(trial, "the console did not answer within %d minutes".formatted(PATIENCE.toMinutes()));
        }
    }

    private void takeBack(Trial trial, String why) {
        long backTo = documents.versionBefore(trial);
        String kind = Desired.Kind.CONFIGURATION.text();
        String sentence = "With %s %d %s; %s is in force again."
                .formatted(kind, trial.version(), why, backTo == 0 ? "the board's own file" : kind + " " + backTo);
        if (recorder.test(new DesiredRolledBack(kind, trial.version(), backTo, sentence))) {
            LOG.warn("{}", sentence);
        }
    }
}
