package yaogui.hardware;

/**
 * A machine in front of another, to which it hands on every call. Whoever wants to see or to change some of them extends
 * it and overrides those. It adds no promise: those of {@link Machine} are the other's.
 */
public abstract class ForwardingMachine implements Machine {

    private final Machine inner;

    /** @param inner the machine behind this one */
    protected ForwardingMachine(Machine inner) {
        this.inner = inner;
    }

    @Override
    public Equipment equipment() {
        return inner.equipment();
    }

    @Override
    public Readings read() {
        return inner.read();
    }

    @Override
    public void feedSupply() {
        inner.feedSupply();
    }

    @Override
    public void drive(String lane, Drive drive) {
        inner.drive(lane, drive);
    }

    @Override
    public void emitter(boolean lit) {
        inner.emitter(lit);
    }

    @Override
    public void stop() {
        inner.stop();
    }

    @Override
    public void lamp(String button, boolean lit) {
        inner.lamp(button, lit);
    }

    @Override
    public void close() {
        inner.close();
    }
}
