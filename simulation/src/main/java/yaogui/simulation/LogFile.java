package yaogui.simulation;

/** What a command lets the log say; to be chosen before anything is logged. */
enum LogFile {
    /** Many counties with faults have much to say, and the rules say it better. */
    SILENT("silent.xml"),
    /** What a console and a county of agents say as a matter of course is left out. */
    WARNINGS_ONLY("warnings-only.xml");

    private final String resource;

    LogFile(String resource) {
        this.resource = resource;
    }

    void choose() {
        System.setProperty("logback.configurationFile", "yaogui/simulation/" + resource);
    }
}
