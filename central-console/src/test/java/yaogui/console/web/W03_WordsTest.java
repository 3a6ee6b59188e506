package yaogui.console.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yaogui.console.alarms.AlarmKind;
import yaogui.console.alarms.Severity;
import yaogui.console.alarms.Step;
import yaogui.console.command.Fate;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.DocumentImport;
import yaogui.console.identity.Identity;
import yaogui.console.places.PlaceField;
import yaogui.console.places.Trouble;
import yaogui.console.restocking.FindingKind;
import yaogui.console.restocking.LaneDecision;
import yaogui.console.restocking.demand.GammaPrior;
import yaogui.console.restocking.rounds.LeftOut;
import yaogui.console.staff.Deed;
import yaogui.console.staff.Joining;
import yaogui.console.staff.Role;
import yaogui.console.web.alarms.AlarmFilter;
import yaogui.console.web.alarms.Expectation;
import yaogui.console.web.doubts.DoubtLine;
import yaogui.console.web.fleet.Attention;
import yaogui.console.web.fleet.FleetFilter;
import yaogui.console.web.fleet.StockState;
import yaogui.console.web.map.CountyMap;
import yaogui.console.web.paper.PaperRefusal;
import yaogui.console.web.stock.BookCheck;
import yaogui.console.web.stock.PlaceGroup;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Outcome;
import yaogui.protocol.Reason;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.SelfTestResult;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.UpState;

/** Every word of the screens is in both languages, is used, and stands nowhere else. */
final class W03_WordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Words CHINESE = Words.in(Language.CHINESE);
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    /** Families of words, one for each of an enum. */
    private static final Map<String, Class<? extends Enum<?>>> FAMILIES = Map.ofEntries(
            entry("attention", Attention.class),
            entry("order", FleetFilter.Order.class),
            entry("state", StockState.class),
            entry("level", CountyMap.Level.class),
            entry("found", SelfTestResult.Kind.class),
            entry("kind", DispenserKind.class),
            entry("closure", UpState.Closure.class),
            entry("documents.refused", UpState.Refused.Reason.class),
            entry("condition", LaneCondition.class),
            entry("paper-refusal", PaperRefusal.class),
            entry("paper-standing", PaperEntry.Standing.class),
            entry("outcome", Outcome.class),
            entry("reason", Reason.class),
            entry("key-standing", Identity.Standing.class),
            entry("destination", Withdrawn.Destination.class),
            entry("withdrawal", Withdrawn.Cause.class),
            entry("withdrawal-why", Withdrawn.Cause.class),
            entry("doubt-why", DoubtLine.Why.class),
            entry("doubt-help", DoubtLine.Why.class),
            entry("check", BookCheck.class),
            entry("place", PlaceGroup.class),
            entry("left-out", LeftOut.class),
            entry("lane-outcome", LaneDecision.Outcome.class),
            entry("finding", FindingKind.class),
            entry("why.scope", GammaPrior.Scope.class),
            entry("joining", Joining.Refused.class),
            entry("role", Role.class),
            entry("role-about", Role.class),
            entry("severity", Severity.class),
            entry("overdue", AlarmRow.Overdue.class),
            entry("alarm-show", AlarmFilter.Show.class),
            entry("began", Health.Began.class),
            entry("expected", Expectation.class),
            entry("alarm-step", Step.class),
            entry("fate", Fate.class),
            entry("action", CommandAction.class),
            entry("action-about", CommandAction.class),
            entry("action-lane", CommandAction.class),
            entry("ended-done", CommandAction.class),
            entry("ended-not", CommandAction.class),
            entry("done", Done.class),
            entry("document-refusal", DocumentImport.Why.class),
            entry("place-fault", Trouble.Fault.class),
            entry("place-field", PlaceField.class),
            entry("place-hint", PlaceField.class),
            entry("deed", Deed.class));

    /** Families whose members are names on the wire or in the store; what has no word here keeps its name. */
    private static final List<String> OPEN_FAMILIES = List.of(
            "alarm.",
            "alarm-help.",
            "audit-word.",
            "clock-source.",
            "cause.",
            "document.",
            "fitting.",
            "fitting-kind.",
            "site-kind.");

    /** What the glossary calls otherwise: a dispenser is 药具发放机, the console 管理平台, a site 网点, its door 维护门. */
    private static final Pattern OTHER_TERMS = Pattern.compile("终端|设备|药具机|机器|本机|柜机|管理台|(?<!管理)平台|检修门|站点|地点|技术员");

    @Test
    void w01_both_languages_have_the_same_keys_and_places_to_fill() {
        assertThat(CHINESE.sentences().keySet()).isEqualTo(ENGLISH.sentences().keySet());
        CHINESE.sentences()
                .forEach((key, sentence) -> assertThat(gaps(sentence))
                        .as(key)
                        .isEqualTo(gaps(ENGLISH.sentences().getOrDefault(key, ""))));
    }

    @Test
    void w02_chinese_is_chinese_and_english_is_english() {
        Pattern chinese = Pattern.compile("\\p{IsHan}");
        CHINESE.sentences().forEach((key, sentence) -> {
            boolean isSymbol = sentence.equals("<5") || key.equals("nav.other-language");
            assertThat(isSymbol || chinese.matcher(sentence).find()).as(key).isTrue();
        });
        ENGLISH.sentences()
                .forEach((key, sentence) -> assertThat(key.equals("nav.other-language")
                                || !chinese.matcher(sentence).find())
                        .as(key)
                        .isTrue());
    }

    @Test
    void w03_each_family_has_a_word_for_each_member() {
        FAMILIES.forEach((family, members) -> Arrays.stream(members.getEnumConstants())
                .forEach(member -> assertThat(ENGLISH.has(family + "." + member.name()))
                        .as(family + "." + member.name())
                        .isTrue()));
    }

    @Test
    void w06_every_alarm_has_a_name_and_a_sentence_that_says_what_to_do() {
        for (AlarmKind kind : AlarmKind.values()) {
            assertThat(ENGLISH.has("alarm." + kind.text())).as(kind.text()).isTrue();
            assertThat(ENGLISH.has("alarm-help." + kind.text())).as(kind.text()).isTrue();
        }
    }

    @Test
    void w07_one_thing_has_one_name() {
        CHINESE.sentences()
                .forEach((key, sentence) ->
                        assertThat(OTHER_TERMS.matcher(sentence).find()).as(key).isFalse());
    }

    @Test
    void w04_no_key_is_missing_and_none_is_unused() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            Matcher literal =
                    Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"").matcher(source);
            while (literal.find()) {
                asked.add(literal.group(1));
            }
            Matcher said = Pattern.compile("say\\((?:[^\"()]*\\? )?\"([^\"]+)\"(?: : \"([^\"]+)\")?[,)]")
                    .matcher(source);
            while (said.find()) {
                assertThat(ENGLISH.has(said.group(1))).as(said.group(1)).isTrue();
            }
        }
        for (String column : List.of("time", "dispenser", "cause", "product", "lot", "from", "to", "boxes")) {
            asked.add("ledger." + column);
        }
        asked.add("brand");
        Set<String> unused = new HashSet<>(ENGLISH.sentences().keySet());
        unused.removeAll(asked);
        unused.removeIf(key -> OPEN_FAMILIES.stream().anyMatch(key::startsWith));
        FAMILIES.forEach((family, members) -> Arrays.stream(members.getEnumConstants())
                .forEach(member -> unused.remove(family + "." + member.name())));
        unused.remove("attention.none");
        assertThat(unused).isEmpty();
    }

    @Test
    void w05_no_template_says_anything_by_itself() throws IOException {
        try (Stream<Path> templates = Files.walk(MAIN.resolve("jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(ownWords(Files.readString(template)))
                        .as(template.toString())
                        .isEmpty();
            }
        }
    }

    /** Brackets in brackets, four deep. */
    private static final String BRACKETS = "\\((?:[^()]|".repeat(4) + "x" + ")*\\)".repeat(4);

    /** The letters outside of tags, directives and values; units are the same in both languages. */
    private static String ownWords(String template) {
        return template.replaceAll("(?m)^@(import|param).*$", "")
                .replaceAll("(?s)!\\{.*?\\}", "")
                .replaceAll("(?s)\\$\\{(?:[^{}\"]|\"[^\"]*\"|\\{[^}]*\\})*\\}", "")
                .replaceAll("(?s)<[!/]?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", " ")
                .replaceAll("@template\\.part\\.layout\\([^`]*`", "")
                .replaceAll("@(?:if|elseif|for|template[.\\w]*)" + BRACKETS, "")
                .replaceAll("@(?:else|endif|endfor)", "")
                .replaceAll("°C", "")
                .replaceAll("[^\\p{L}]", "");
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".jte")
                            || (file.toString().endsWith(".java")
                                    && file.toString().contains("/web/")))
                    .map(W03_WordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> gaps(String sentence) {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = Pattern.compile("\\{\\d\\}").matcher(sentence);
        while (gap.find()) {
            gaps.add(gap.group());
        }
        return gaps;
    }
}
