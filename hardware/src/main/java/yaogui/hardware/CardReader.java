package yaogui.hardware;

import java.util.Optional;

/** Something that reads the text of a code held before it: a scan engine, a camera, a file. */
public interface CardReader extends AutoCloseable {

    /** No text is longer, in characters; what is longer arrives cut to this length plus one, so that it can be refused. */
    int MOST_CHARACTERS = 512;

    /** The oldest text read since and not yet taken; never blocks. */
    Optional<String> poll();

    /** Whether the device is there and answering. */
    boolean connected();

    @Override
    void close();
}
