package yaogui.simulation.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.AgentLoop;
import yaogui.agent.dispensing.Request;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;

/** One agent with a durable journal, whose cabinet is the process that started it. It ends when that one does. */
public final class Main {

    private static final int WRONG_CALL = 2;
    private static final int ALONE = 3;
    private static final Duration LOOK = Duration.ofMillis(2);

    private Main() {}

    /** @throws InterruptedException never, as nobody interrupts it */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("This is a part of ./yaogui bench crash.");
            System.exit(WRONG_CALL);
        }
        AgentConfiguration configuration = Scene.configuration(Path.of(arguments[0]));
        RemoteCabinet cabinet = RemoteCabinet.connect(
                configuration.simulatedEquipment(),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                () -> Runtime.getRuntime().halt(ALONE));
        Agent agent = Agent.start(
                configuration,
                JournalSettings.DURABLE,
                cabinet,
                cabinet.reader(),
                settings -> {
                    throw new IllegalStateException("there is no broker here");
                },
                InstantSource.system(),
                new SecureRandom());
        AgentLoop loop = AgentLoop.start(agent);
        Runtime.getRuntime().addShutdownHook(new Thread(loop::stop, "ending"));
        cabinet.tell(Words.READY);
        standBetween(agent, cabinet);
    }

    /** Tells the cabinet's side each new state, and the agent what staff want. */
    private static void standBetween(Agent agent, RemoteCabinet cabinet) throws InterruptedException {
        String told = "";
        while (true) {
            String state = agent.dispenser().view().state().getClass().getSimpleName();
            if (!state.equals(told)) {
                cabinet.tell(Words.STATE + " " + state);
                told = state;
            }
            StaffAction note = cabinet.note(LOOK);
            if (note != null) {
                CompletableFuture<Answer> answer = new CompletableFuture<>();
                CompletableFuture<Void> _ = answer.thenAccept(given -> cabinet.tell(Words.NOTED
                        + given.refusal().map(text -> " " + text.en()).orElse("")));
                agent.dispenser().ask(new Request.Note(note, answer));
            }
        }
    }
}
