package yaogui.simulation.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import picocli.CommandLine;
import yaogui.agent.EnrolCommand;

/** Where a technician stands: a configuration, the command, what it says and how it ends. */
final class Terminal {

    private final Path file;
    private final IdentityPoint point;
    private URI console;
    private String server;
    private Duration patience = Duration.ofSeconds(20);

    /** Says what came of one command. */
    record Said(int exitCode, String out, String error) {}

    Terminal(IdentityPoint point, int brokerPort) {
        this.point = point;
        this.file = point.board().resolveSibling(point.id + ".toml");
        this.console = point.road.address();
        this.server = "ssl://127.0.0.1:" + brokerPort;
    }

    Terminal console(URI address) {
        console = address;
        return this;
    }

    Terminal broker(String address) {
        server = address;
        return this;
    }

    Terminal patience(Duration most) {
        patience = most;
        return this;
    }

    Said enrol(String typed) {
        write();
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        int code = new CommandLine(new EnrolCommand(new SplittableRandom(5), () -> Optional.of(typed), patience))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute("--config", file.toString());
        return new Said(code, out.toString(), error.toString());
    }

    Path write() {
        try {
            return Files.writeString(
                    file, """
                    county = "%s"
                    dispenser = "%s"
                    home = "%s"
                    machine = "SIMULATED"
                    [broker]
                    server = "%s"
                    console = "%s"
                    [[lanes]]
                    lane = "A1"
                    product = "condom-52-10"
                    capacity = 12
                    """.formatted(IdentityCounty.COUNTY, point.id, point.board(), server, console));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
