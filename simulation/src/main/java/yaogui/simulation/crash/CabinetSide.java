package yaogui.simulation.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import yaogui.hardware.CardReader;
import yaogui.hardware.Drive;
import yaogui.hardware.Machine;
import yaogui.simulation.rules.BrokenRule;

/** The cabinet's end of the pipes to one agent: does what the agent asks, in order, until the agent is no more. */
final class CabinetSide {

    private final Machine machine;
    private final CardReader reader;
    private final Sight sight;
    private final OutputStream toAgent;

    /** @param machine also the lock of whoever looks at it, or at the journal that it watches */
    CabinetSide(Machine machine, CardReader reader, Sight sight, OutputStream toAgent) {
        this.machine = machine;
        this.reader = reader;
        this.sight = sight;
        this.toAgent = toAgent;
    }

    /** Returns when everything that the agent ever asked for has been done. */
    void serve(InputStream fromAgent) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(fromAgent, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException _) {
            // As good as its end.
        } finally {
            sight.ends();
        }
    }

    /** Nothing comes of it when the agent is dead. */
    void say(String line) {
        try {
            synchronized (toAgent) {
                toAgent.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                toAgent.flush();
            }
        } catch (IOException _) {
            // It will be noticed at its own end of the pipes.
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case Words.READY -> sight.happened(Moment.READY);
            case Words.STATE -> sight.becomes(rest);
            case Words.NOTED -> sight.noted(rest);
            default -> say(answer(words[0], rest));
        }
    }

    private String answer(String word, String rest) {
        try {
            synchronized (machine) {
                return Words.ANSWER + act(word, rest.split(" ", -1));
            }
        } catch (IllegalArgumentException e) {
            return Words.BAD_NAME + e.getMessage();
        } catch (IllegalStateException e) {
            return Words.BAD_MOMENT + e.getMessage();
        } catch (BrokenRule rule) {
            sight.breaks(rule);
            return Words.BAD_MOMENT + "a rule is broken";
        }
    }

    private String act(String word, String[] rest) {
        switch (word) {
            case Words.READ -> {
                return ReadingsLine.write(machine.read());
            }
            case Words.CARD -> {
                return reader.poll().orElse("");
            }
            case Words.FEED -> machine.feedSupply();
            case Words.DRIVE -> drive(rest[0], Drive.valueOf(rest[1]));
            case Words.EMITTER -> machine.emitter(Boolean.parseBoolean(rest[0]));
            case Words.STOP -> machine.stop();
            case Words.LAMP -> machine.lamp(rest[0], Boolean.parseBoolean(rest[1]));
            default -> throw new IllegalArgumentException("no such word: " + word);
        }
        return "";
    }

    private void drive(String lane, Drive drive) {
        machine.drive(lane, drive);
        if (drive != Drive.OFF) {
            sight.happened(Moment.MOTOR_ON);
        }
    }
}
