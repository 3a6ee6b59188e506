package yaogui.protocol.configuration;

/** A configuration that cannot be used. Its message is a sentence that names the file, the place and what to try. */
public final class ConfigurationFault extends Exception {

    private static final long serialVersionUID = 1L;

    public ConfigurationFault(String sentence) {
        super(sentence);
    }
}
