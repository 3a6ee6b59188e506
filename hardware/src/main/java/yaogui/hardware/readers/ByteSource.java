package yaogui.hardware.readers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Something that can be opened for reading, and opened again when it has gone: a device, a pipe, a program. */
@FunctionalInterface
public interface ByteSource {

    /**
     * Opens it. May block as long as the device does.
     *
     * @throws IOException if it is not there now
     */
    InputStream open() throws IOException;

    /**
     * A device or a named pipe. A serial device must have been set to raw mode without echo, which a udev rule does
     * best: a terminal in its usual mode keeps back what does not end a line.
     */
    static ByteSource path(Path path) {
        return () -> Files.newInputStream(path);
    }

    /** The standard output of a program, which is ended when the stream is closed. Its standard error is let through. */
    static ByteSource command(List<String> command) {
        List<String> words = List.copyOf(command);
        return () -> {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new FilterInputStream(process.getInputStream()) {
                @Override
                public void close() throws IOException {
                    process.destroy();
                    super.close();
                }
            };
        };
    }
}
