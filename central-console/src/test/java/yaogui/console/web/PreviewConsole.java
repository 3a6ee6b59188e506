package yaogui.console.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the seeded county on a port, to be looked at: prints an address and a session's cookie. Not a test. */
final class PreviewConsole {

    private PreviewConsole() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("preview");
        StartedConsole console = new StartedConsole(folder, Integer.parseInt(arguments[0]));
        SeededCounty.enter(console.database);
        String link = console.staff.invitations().inviteFirst().orElseThrow().text();
        Files.writeString(Path.of(arguments[1]), link);
        System.out.println(console.address() + "/welcome/" + link);
        Thread.currentThread().join();
    }
}
