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

    private final AgentStarts agents;
    private final int starts;
    private final List<Start> plain = new ArrayList<>();
    private final List<Start> cached = new ArrayList<>();
    private Optional<String> plainTrouble = Optional.empty();
    private Optional<String> cacheTrouble = Optional.empty();

    StartFigures(AgentStarts agents, int starts) {
        this.agents = agents;
        this.starts = starts;
    }

    /** One start without and one with the cache in turns, so that what else the machine does falls on both. */
    List<Figure> measure() throws InterruptedException {
        try {
            agents.record();
        } catch (IOException | IllegalStateException e) {
            cacheTrouble = Optional.of(String.valueOf(e.getMessage()));
        }
        for (int i = 0; i < starts; i++) {
            startPlain();
            startWithCache();
        }
        return List.of(
                figure("start → ready", Unit.MILLISECONDS, READY_MILLIS, plain, plainTrouble, Start::readyMillis),
                figure("  with an AOT cache", Unit.MILLISECONDS, READY_MILLIS, cached, cacheTrouble, Start::readyMillis),
                figure("idle memory (VmRSS)", Unit.MEGABYTES, RESIDENT_MEGABYTES, plain, plainTrouble, Start::residentMegabytes),
                figure("  with an AOT cache", Unit.MEGABYTES, RESIDENT_MEGABYTES, cached, cacheTrouble, Start::residentMegabytes),
                figure("most memory until then (VmHWM)", Unit.MEGABYTES, 0, plain, plainTrouble, Start::mostMegabytes),
                figure("  with an AOT cache", Unit.MEGABYTES, 0, cached, cacheTrouble, Start::mostMegabytes));
    }

    private void startPlain() throws InterruptedException {
        if (plainTrouble.isEmpty()) {
            try {
                plain.add(agents.plain());
            } catch (IOException | IllegalStateException e) {
                plainTrouble = Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }

    private void startWithCache() throws InterruptedException {
        if (cacheTrouble.isEmpty()) {
            try {
                cached.add(agents.withCache());
            } catch (IOException | IllegalStateException e) {
                cacheTrouble = Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }

    /** @param aim 0 if there is none */
    private static Figure figure(
            String name,
            Unit unit,
            double aim,
            List<Start> starts,
            Optional<String> trouble,
            ToDoubleFunction<Start> of) {
        Measurement measurement = trouble.isPresent()
                ? new Measurement.Missing(trouble.get())
                : new Measurement.Taken(
                        Series.ofSingles(starts.stream().mapToDouble(of).boxed().toList()));
        return new Figure(name, unit, aim == 0 ? OptionalDouble.empty() : OptionalDouble.of(aim), measurement);
    }
}
