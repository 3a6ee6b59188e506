package yaogui.console.command;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.SelfTestResult;

/**
 * Something that was asked of a dispenser.
 *
 * @param counter of the command
 * @param action what
 * @param lane of which lane
 * @param askedAt when
 * @param askedBy whose account; empty where the store was put back from a copy and only the dispenser remembers
 * @param expires until when it may be obeyed
 * @param fate what has become of it
 * @param detail what the dispenser says came of it
 * @param selfTest what a self-test found, where the dispenser says it as data
 */
public record CommandRow(
        long counter,
        CommandAction action,
        Optional<LaneId> lane,
        Instant askedAt,
        String askedBy,
        Instant expires,
        Fate fate,
        Optional<String> detail,
        Optional<SelfTestResult> selfTest) {}
