package yaogui.simulation.bench;

/** What a figure cannot be judged without. */
public final class MachineFacts {

    private MachineFacts() {}

    /** @param fileSystem where commits go, such as {@code ext4} */
    public static String line(String fileSystem) {
        return "%d cores, %s; %s %s; commits go to %s%s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        fileSystem,
                        fileSystem.equals("tmpfs")
                                ? ", where they cost nothing: name another folder with --folder"
                                : "");
    }
}
