package yaogui.console.restocking.days;

/** Chance that is the same for the same seed on every machine (SplitMix64: Steele, Lea and Flood 2014). One thread. */
final class Dice {

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to, not including, the bound. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** 0 to, not including, 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Puts the first {@code length} in any order. */
    void shuffle(int[] numbers, int length) {
        for (int i = length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = kept;
        }
    }
}
