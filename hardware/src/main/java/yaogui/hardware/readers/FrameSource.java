package yaogui.hardware.readers;

import java.util.Optional;

/** Where pictures come from: a camera, or files. */
public interface FrameSource extends AutoCloseable {

    /**
     * A picture and how much effort it is worth. The picture is valid until the next one is asked for.
     */
    record Frame(Luma picture, QrPicture.Effort effort) {}

    /** Waits for the next picture; empty once closed. One thread calls it. */
    Optional<Frame> next() throws InterruptedException;

    /** Whether the device or the folder is there. */
    boolean connected();

    /** Wakes whoever waits. */
    @Override
    void close();
}
