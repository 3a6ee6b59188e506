package yaogui.simulation.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a clone of the repository would hold. */
final class Repository {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "run", ".idea", "node_modules");

    private Repository() {}

    /** What git tracks or would with the next {@code git add}; where there is no git, every file outside build folders. */
    static List<Path> files() {
        List<Path> known = askGit();
        return known.isEmpty() ? walk() : known;
    }

    private static List<Path> askGit() {
        var command = new ProcessBuilder(
                "git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        try {
            Process git = command.directory(House.ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream output = git.getInputStream()) {
                return Stream.of(new String(output.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1))
                        .filter(name -> !name.isEmpty())
                        .map(House.ROOT::resolve)
                        .filter(Files::isRegularFile)
                        .toList();
            }
        } catch (IOException _) {
            return List.of();
        }
    }

    private static List<Path> walk() {
        try (Stream<Path> all = Files.walk(House.ROOT)) {
            return all.filter(Files::isRegularFile).filter(Repository::isOurs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : House.ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
