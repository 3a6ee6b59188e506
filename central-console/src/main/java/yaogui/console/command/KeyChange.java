package yaogui.console.command;

import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.protocol.message.Desired;

/**
 * Changes the console's signing key, in two steps, so that a dispenser that hears now and then has heard of the new key before
 * it meets it; see docs/decisions/0027. Any thread.
 */
public final class KeyChange {

    private final ConsoleKeys keys;
    private final CountyDocuments documents;
    private final DesiredDocuments desired;
    private final CommandBook commands;

    public KeyChange(ConsoleKeys keys, CountyDocuments documents, DesiredDocuments desired, CommandBook commands) {
        this.keys = keys;
        this.documents = documents;
        this.desired = desired;
        this.commands = commands;
    }

    /** What must be so at each start: every dispenser is to know today's keys, and what waits is signed by the one that signs. */
    public void settle() {
        say("console");
    }

    /** Dispensers are told of a new key; the one before it goes on signing. */
    public void announce(String by) {
        keys.announce();
        say(by);
    }

    /** The new key signs, and the one before it counts no more. */
    public void goOver(String by) {
        keys.goOver();
        say(by);
    }

    private void say(String by) {
        if (keys.standing().number() > 0) {
            documents.decree(Desired.Kind.KEYS, keys.standing().chain(), by);
        }
        desired.signAnew();
        commands.signAnew();
    }

    public ConsoleKeys.Standing standing() {
        return keys.standing();
    }
}
