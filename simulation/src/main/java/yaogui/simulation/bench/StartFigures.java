package yaogui.simulation.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import yaogui.simulation.bench.AgentStarts.Start;
import yaogui.simulation.bench.Figure.Unit;

/** The figures of an agent's start: how long until it is ready and how large it is then, without and with an AOT cache. */
final class StartFigures {

    private static final double READY_MILLIS = 2_000;
    private static final double RESIDENT_MEGABYTES = 90;

    private StartFigures() {}

    /** One kind of start, and what became of it. */
    private static final class Kind {

        private final Attempt attempt;
        private final List<Start> starts = new ArrayList<>();
        private Optional<String> trouble = Optional.empty();

        Kind(Attempt attempt) {
            this.attempt = attempt;
        }

        /** Nothing more, once it has failed. */
        void tryOnce() throws InterruptedException {
            if (trouble.isEmpty()) {
                try {
                    starts.add(attempt.start());
                } catch (IOException | IllegalStateException e) {
                    trouble = Optional.of(String.valueOf(e.getMessage()));
                }
            }
        }

        Measurement of(ToDoubleFunction<Start> figure) {
            return trouble.isPresent()
                    ? new Measurement.Missing(trouble.get())
                    : new Measurement.Taken(Series.ofSingles(
                            starts.stream().mapToDouble(figure).boxed().toList()));
        }
    }

    private interface Attempt {

        Start start() throws IOException, InterruptedException;
    }

    /** One start without and one with the cache in turns, so that what else the machine does falls on both. */
    static List<Figure> measure(AgentStarts agents, int starts) throws InterruptedException {
        Kind plain = new Kind(agents::plain);
        Kind cached = new Kind(agents::withCache);
        try {
            agents.record();
        } catch (IOException | IllegalStateException e) {
            cached.trouble = Optional.of(String.valueOf(e.getMessage()));
        }
        for (int i = 0; i < starts; i++) {
            plain.tryOnce();
            cached.tryOnce();
        }
        return figures(plain, cached);
    }

    /** All of them missing, for one reason. */
    static List<Figure> missing(String why) {
        Kind none = new Kind(() -> {
            throw new IllegalStateException(why);
        });
        none.trouble = Optional.of(why);
        return figures(none, none);
    }

    private static List<Figure> figures(Kind plain, Kind cached) {
        return List.of(
                ready("start → ready", plain),
                ready("start → ready, with an AOT cache", cached),
                resident("idle memory (VmRSS)", plain),
                resident("idle memory (VmRSS), with an AOT cache", cached),
                most("most memory until then (VmHWM)", plain),
                most("most memory (VmHWM), with an AOT cache", cached));
    }

    private static Figure ready(String name, Kind kind) {
        return new Figure(name, Unit.MILLISECONDS, OptionalDouble.of(READY_MILLIS), kind.of(Start::readyMillis));
    }

    private static Figure resident(String name, Kind kind) {
        return new Figure(
                name, Unit.MEGABYTES, OptionalDouble.of(RESIDENT_MEGABYTES), kind.of(Start::residentMegabytes));
    }

    private static Figure most(String name, Kind kind) {
        return new Figure(name, Unit.MEGABYTES, OptionalDouble.empty(), kind.of(Start::mostMegabytes));
    }
}
