package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a board starts Java: with the flags of {@code dispenser-agent/jvm.options}.
 *
 * @param java the program
 * @param options the file with the flags
 * @param agentPath the agent's class path, jar by jar in a fixed order, as an AOT cache needs it
 */
public record Board(Path java, Path options, String agentPath) {

    /**
     * Finds the agent as it was built.
     *
     * @param inside a file or folder somewhere in the checkout
     * @throws IOException if it is not there, with a sentence that says what to do
     */
    public static Board find(Path inside) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        for (Path above = inside.toAbsolutePath(); above != null; above = above.getParent()) {
            Path options = above.resolve("dispenser-agent/jvm.options");
            if (Files.isReadable(options)) {
                return new Board(java, options, agentPath(above.resolve("dispenser-agent/target")));
            }
        }
        throw new IOException(
                "No folder above %s holds dispenser-agent/jvm.options. Start it as ./yaogui bench agent in a checkout."
                        .formatted(inside));
    }

    private static String agentPath(Path target) throws IOException {
        Path jar = target.resolve("dispenser-agent.jar");
        Path lib = target.resolve("lib");
        if (!Files.isReadable(jar) || !Files.isDirectory(lib)) {
            throw new IOException(
                    "The agent is not built: there is no %s, or no lib beside it. ./yaogui bench agent builds it."
                            .formatted(jar));
        }
        try (Stream<Path> jars = Files.list(lib)) {
            return String.join(
                    ":",
                    Stream.concat(
                                    Stream.of(jar),
                                    jars.filter(each -> each.toString().endsWith(".jar"))
                                            .sorted())
                            .map(Path::toString)
                            .toList());
        }
    }

    /** The agent's own main program. */
    List<String> agent(List<String> flags, Path configuration) {
        return command(flags, agentPath, "yaogui.agent.Main", List.of("run", "--config", configuration.toString()));
    }

    /** The same, with more words for the program itself. */
    public List<String> agent(Path configuration, String word) {
        List<String> words = new ArrayList<>(agent(List.of(), configuration));
        words.add(word);
        return words;
    }

    /** Something of this module under the same flags. */
    List<String> here(String main, List<String> arguments) {
        return here(List.of(), main, arguments);
    }

    /** The same, with more flags. */
    public List<String> here(List<String> flags, String main, List<String> arguments) {
        return command(flags, System.getProperty("java.class.path"), main, arguments);
    }

    private List<String> command(List<String> flags, String classPath, String main, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(java.toString(), "@" + options));
        words.addAll(flags);
        words.addAll(List.of("-cp", classPath, main));
        words.addAll(arguments);
        return words;
    }
}
