package yaogui.simulation.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import yaogui.simulation.disk.CutPoint.Story;

/** Lives through a story again and again, with a cut in each of its steps, and judges every image that each cut may leave. */
final class EveryCut {

    private final Path folder;
    private final List<String> said = new ArrayList<>();
    private int images;
    private int withTheEntry;

    EveryCut(Path folder) {
        this.folder = folder;
    }

    /** @return what was being written at each cut */
    List<String> of(Story before, Story story) throws IOException {
        for (int step = 1; cut(before, story, step); step++) {}
        System.out.printf("%d crash images, %d of them with the entry: %s%n", images, withTheEntry, said);
        return said;
    }

    int images() {
        return images;
    }

    private boolean cut(Story before, Story story, int number) throws IOException {
        Path home = Files.createDirectories(folder.resolve("live-" + number));
        Path place = Files.createDirectories(folder.resolve("images-" + number));
        try (CutPoint point = new CutPoint(home)) {
            before.live(point);
            Optional<Step> struck = point.cutIn(story, number);
            struck.ifPresent(step -> judge(point, step, place));
            return struck.isPresent();
        }
    }

    private void judge(CutPoint point, Step step, Path place) {
        ImageJudge judge = new ImageJudge(point, step, place);
        Set<DiskState> all = CrashImages.of(step, new SplittableRandom(said.size()));
        int number = 0;
        for (DiskState image : all) {
            number++;
            try {
                judge.judge(image);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "step %d, %s, image %d of %d".formatted(said.size() + 1, step.kind(), number, all.size()), e);
            }
        }
        images += all.size();
        withTheEntry += judge.withTheEntry();
        said.add(judge.entry().orElse(step.kind().toString()));
    }
}
