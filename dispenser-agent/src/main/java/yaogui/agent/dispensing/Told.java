package yaogui.agent.dispensing;

import yaogui.agent.command.Commands;
import yaogui.agent.desired.DesiredDocuments;
import yaogui.agent.desired.TrustedKeys;

/**
 * What the console has told a dispenser, for the dispenser's own thread.
 *
 * @param commands what it is to do once
 * @param documents what it is to go by
 * @param keys whose word counts
 */
public record Told(Commands commands, DesiredDocuments documents, TrustedKeys keys) {}
