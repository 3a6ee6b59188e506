package yaogui.console.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.protocol.message.MalformedMessage;

/** Does what {@code console keys} left in the console's folder. One thread. */
public final class KeyRequests {

    /** Who asked, as the audit and the documents say it. */
    static final String BY = "console keys";

    private static final Logger LOG = LoggerFactory.getLogger(KeyRequests.class);

    private final Path home;
    private final KeyChange change;
    private final Database database;
    private final Audit audit;
    private boolean said;

    public KeyRequests(Path home, KeyChange change, Database database, Audit audit) {
        this.home = home;
        this.change = change;
        this.database = database;
        this.audit = audit;
    }

    /** Takes the one that lies there, if any. It is removed when it is done: doing it again changes nothing. */
    public void look() {
        try {
            Optional<KeyRequest> asked = KeyRequest.find(home);
            if (asked.isPresent()) {
                take(asked.get());
                KeyRequest.remove(home);
            }
            said = false;
        } catch (IOException | MalformedMessage | IllegalStateException e) {
            if (!said) {
                said = true;
                LOG.error(
                        "What console keys asked for in {} cannot be done; it is tried again: {}", home, e.toString());
            }
        }
    }

    private void take(KeyRequest asked) {
        ConsoleKeys.Standing before = change.standing();
        Optional<String> follower = before.announced().map(ConsoleKey::kid);
        switch (asked.step()) {
            case ANNOUNCE -> change.announce(BY);
            case GO_OVER -> {
                if (follower.isPresent() && follower.equals(asked.follower())) {
                    change.goOver(BY);
                } else {
                    LOG.warn(
                            "Going over to key {} was asked for, and {} is announced: nothing is changed",
                            asked,
                            follower);
                }
            }
        }
        long number = change.standing().number();
        if (number != before.number()) {
            database.write(handle -> {
                audit.note(handle, Deed.CHANGED_KEYS, Optional.empty(), BY, Optional.of("list " + number));
                return number;
            });
        }
    }
}
