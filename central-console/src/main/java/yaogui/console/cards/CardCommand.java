package yaogui.console.cards;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;

/** {@code yaogui card}: issues one-cards and reads them. */
@Command(name = "yaogui card", synopsisSubcommandLabel = "COMMAND", description = "Issue and read one-cards.")
public final class CardCommand implements Runnable {

    private static final int BAD_INPUT = CommandLine.ExitCode.USAGE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    private CardCommand() {}

    /** Ends the process with 0, or with 2 after a sentence that says what could not be used. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        CommandLine command = commandLine(Clock.systemUTC(), new SecureRandom());
        System.exit(command.execute(arguments));
    }

    static CommandLine commandLine(InstantSource clock, RandomGenerator chance) {
        return new CommandLine(new CardCommand())
                .addSubcommand(new NewKeyCommand(chance))
                .addSubcommand(new TrustCommand())
                .addSubcommand(new IssueCommand(clock, chance))
                .addSubcommand(new ReadCommand(clock))
                .registerConverter(CountyId.class, text -> converted(() -> new CountyId(text)))
                .registerConverter(ProductClass.class, text -> converted(() -> ProductClass.of(text)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((trouble, _) -> refuse(trouble.getCommandLine(), trouble))
                .setExecutionExceptionHandler((trouble, command, _) -> {
                    if (trouble instanceof UnusableInput) {
                        return refuse(command, trouble);
                    }
                    throw trouble;
                });
    }

    private static <T> T converted(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static int refuse(CommandLine command, Exception trouble) {
        PrintWriter print = command.getErr();
        print.println(trouble.getMessage());
        if (trouble instanceof ParameterException) {
            print.printf("For help: %s --help%n", command.getCommandSpec().qualifiedName());
        }
        print.flush();
        return BAD_INPUT;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: new-key, trust, issue or read.");
    }
}
