package yaogui.agent;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import yaogui.hardware.CardReader;
import yaogui.hardware.Machine;
import yaogui.hardware.gpio.RaspberryPi;
import yaogui.hardware.readers.Backoff;
import yaogui.hardware.readers.ByteSource;
import yaogui.hardware.readers.CameraFrames;
import yaogui.hardware.readers.LineReader;
import yaogui.hardware.readers.PictureReader;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.hardware.simulated.TypedHands;
import yaogui.protocol.message.Make;

/** Chooses the drivers that a configuration names: the one place where real and simulated hardware part. */
final class Fittings {

    private static final Backoff REOPEN = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private Fittings() {}

    static Machine machine(AgentConfiguration configuration, LongSupplier nanos, RandomGenerator random) {
        return switch (configuration.machine()) {
            case GPIO -> RaspberryPi.cabinet(configuration.gpio().orElseThrow(), nanos);
            case SIMULATED -> new SimulatedCabinet(configuration.simulatedEquipment(), FaultRates.NONE, nanos, random);
        };
    }

    /** Without a reader nobody is served, but staff can work and the console hears. */
    static CardReader reader(AgentConfiguration configuration, LongSupplier nanos) {
        if (configuration.reader().isPresent()) {
            AgentConfiguration.Reader reader = configuration.reader().get();
            return new LineReader(reader.device().toString(), ByteSource.path(reader.device()), REOPEN, nanos);
        }
        if (configuration.camera().isPresent()) {
            AgentConfiguration.Camera camera = configuration.camera().get();
            return new PictureReader(
                    new CameraFrames(
                            camera.command().getFirst(),
                            ByteSource.command(camera.command()),
                            REOPEN,
                            camera.width(),
                            camera.height()),
                    nanos);
        }
        return new NoReader();
    }

    /** A reader to which cards are shown by typing; whatever else is typed is done at the cabinet. */
    static CardReader hands(SimulatedCabinet cabinet) {
        SimulatedReader reader = SimulatedReader.in(cabinet);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        TypedHands hands = new TypedHands(cabinet, reader);
        Thread.ofPlatform().daemon().name("hands").start(() -> hands.follow(lines, System.out));
        return reader;
    }

    /** What this board is made of. */
    static Make make(AgentConfiguration configuration) {
        String reader = configuration.reader().isPresent()
                ? "line"
                : configuration.camera().isPresent() ? "camera" : "none";
        return new Make(
                Runtime.version().toString(),
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                List.of("machine " + configuration.machine(), "reader " + reader));
    }

    /** Reads nothing. */
    private static final class NoReader implements CardReader {

        @Override
        public Optional<String> poll() {
            return Optional.empty();
        }

        @Override
        public boolean connected() {
            return false;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
