package yaogui.simulation.disk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a power cut in the middle of a step may leave: everything that was synced before, and of what was written since any
 * part, in any order, in whole sectors of 512 bytes; where the file was to grow, it may have grown, with zeros or anything
 * else in what did not arrive. A sector that is written over is as before or as after: SQLite relies on that (its
 * "powersafe overwrite"), and a card that breaks it has done damage (F31).
 */
public final class CrashImages {

    /** Of so few writes every subset is tried. */
    private static final int MOST_WRITES = 6;

    private static final int SAMPLES = 24;

    private final Step step;
    private final RandomGenerator random;
    private final Set<DiskState> images = new LinkedHashSet<>();

    private CrashImages(Step step, RandomGenerator random) {
        this.step = step;
        this.random = random;
    }

    /**
     * Every subset of the writes; each sector alone, missing alone, and every prefix of them; and a sample of any others.
     * None twice.
     */
    public static Set<DiskState> of(Step step, RandomGenerator random) {
        CrashImages all = new CrashImages(step, random);
        for (DiskState base : step.bases()) {
            all.images.add(base);
            all.wholeWrites(base);
            all.sectors(base);
        }
        all.images.addAll(step.afters());
        return all.images;
    }

    /** Any one of them. */
    public static DiskState any(Step step, RandomGenerator random) {
        DiskState base = step.bases().get(random.nextInt(step.bases().size()));
        TornFile file = new TornFile(base.bytes(step.part()), step.writes(), random);
        Filling filling = Filling.values()[random.nextInt(Filling.values().length)];
        return step.writes().isEmpty() ? base : base.with(step.part(), file.keep(any(file.sectors(), random), filling));
    }

    private void wholeWrites(DiskState base) {
        int writes = step.writes().size();
        boolean few = writes <= MOST_WRITES;
        for (int subset = 0; subset < (few ? 1 << writes : SAMPLES); subset++) {
            BitSet kept = few ? BitSet.valueOf(new long[] {subset}) : any(writes, random);
            List<UnsyncedWrite> some =
                    kept.stream().mapToObj(step.writes()::get).toList();
            TornFile file = new TornFile(base.bytes(step.part()), step.writes(), random);
            for (Filling filling : Filling.values()) {
                add(base, file.keepWrites(some, filling));
            }
        }
    }

    private void sectors(DiskState base) {
        TornFile file = new TornFile(base.bytes(step.part()), step.writes(), random);
        List<BitSet> choices = choices(file.sectors());
        for (int i = 0; i < choices.size(); i++) {
            add(base, file.keep(choices.get(i), Filling.values()[i % Filling.values().length]));
        }
    }

    private List<BitSet> choices(int sectors) {
        List<BitSet> choices = new ArrayList<>();
        for (int sector = 0; sector < sectors; sector++) {
            BitSet alone = new BitSet();
            alone.set(sector);
            BitSet missing = new BitSet();
            missing.set(0, sectors);
            missing.clear(sector);
            BitSet prefix = new BitSet();
            prefix.set(0, sector);
            choices.addAll(List.of(alone, missing, prefix));
        }
        IntStream.range(0, sectors == 0 ? 0 : SAMPLES).forEach(i -> choices.add(any(sectors, random)));
        return choices;
    }

    private void add(DiskState base, byte[] file) {
        images.add(base.with(step.part(), file));
    }

    private static BitSet any(int many, RandomGenerator random) {
        BitSet chosen = new BitSet();
        IntStream.range(0, many).filter(i -> random.nextBoolean()).forEach(chosen::set);
        return chosen;
    }
}
