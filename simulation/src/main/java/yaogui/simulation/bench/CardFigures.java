package yaogui.simulation.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yaogui.simulation.bench.Figure.Unit;

/** The figures of a card: how long from its text or its picture to the motor. */
final class CardFigures {

    private final PartProcess processes;
    private final int samples;
    private final int starts;

    CardFigures(PartProcess processes, int samples, int starts) {
        this.processes = processes;
        this.samples = samples;
        this.starts = starts;
    }

    List<Figure> measure() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure(PartProcess.Kind.VERIFY, new Line(Part.VERIFIED, "card text → verified", 5)));
        figures.addAll(
                measure(PartProcess.Kind.PICTURE, new Line(Part.PICTURE, "card picture 1280×720 → verified", 60)));
        figures.addAll(measure(
                PartProcess.Kind.ORDER,
                new Line(Part.COMMITTED, "card text → order committed", 0),
                new Line(Part.MOTOR_ON, "order committed → motor supply on", 0),
                new Line(Part.SYNCS, "syncs of the journal a dispense", Unit.SYNCS, 0),
                new Line(Part.JOURNAL_KILOBYTES, "journal bytes a dispense", Unit.KILOBYTES, 0),
                new Line(Part.SENT_KILOBYTES, "sent to the medium a dispense", Unit.KILOBYTES, 0)));
        figures.addAll(measure(
                PartProcess.Kind.NOTICE, new Line(Part.NOTICED, "card at the reader → taken by the running agent", 0)));
        return figures;
    }

    /** @param aim in that unit; 0 if there is none */
    private record Line(Part part, String name, Unit unit, double aim) {

        Line(Part part, String name, double aim) {
            this(part, name, Unit.MILLISECONDS, aim);
        }

        Figure with(Measurement measurement) {
            return new Figure(name, unit, aim == 0 ? OptionalDouble.empty() : OptionalDouble.of(aim), measurement);
        }
    }

    private List<Figure> measure(PartProcess.Kind kind, Line... lines) throws InterruptedException {
        List<Map<Part, List<Double>>> runs = new ArrayList<>();
        Optional<String> trouble = Optional.empty();
        try {
            for (int i = 0; i < starts; i++) {
                runs.add(processes.run(kind, samples));
            }
        } catch (IOException | IllegalStateException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
        List<Figure> figures = new ArrayList<>();
        for (Line line : lines) {
            figures.add(line.with(trouble.<Measurement>map(Measurement.Missing::new)
                    .orElseGet(() -> measurement(runs, line.part()))));
        }
        return figures;
    }

    private static Measurement measurement(List<Map<Part, List<Double>>> runs, Part part) {
        return runs.stream().allMatch(run -> run.containsKey(part))
                ? new Measurement.Taken(
                        new Series(runs.stream().map(run -> run.get(part)).toList()))
                : new Measurement.Missing("this system does not count it");
    }
}
