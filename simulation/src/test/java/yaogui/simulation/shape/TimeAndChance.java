package yaogui.simulation.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Time and chance come in through constructors; what reads them from the machine is named here, and who may. */
final class TimeAndChance {

    private static final List<String> DATES = List.of(
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "MonthDay",
            "OffsetDateTime",
            "OffsetTime",
            "Year",
            "YearMonth",
            "ZonedDateTime");

    /** As ArchUnit prints them: owner, name and parameters, so that the overloads that take a Clock or a seed stay open. */
    static final Set<String> SOURCES = Stream.concat(
                    DATES.stream()
                            .flatMap(date -> Stream.of(
                                    "java.time." + date + ".now()", "java.time." + date + ".now(java.time.ZoneId)")),
                    Stream.of(
                            "java.lang.Math.random()",
                            "java.lang.StrictMath.random()",
                            "java.lang.System.currentTimeMillis()",
                            "java.lang.System.nanoTime()",
                            "java.security.SecureRandom.<init>()",
                            "java.security.SecureRandom.getInstanceStrong()",
                            "java.time.Clock.system(java.time.ZoneId)",
                            "java.time.Clock.systemDefaultZone()",
                            "java.time.Clock.systemUTC()",
                            "java.time.Clock.tickMillis(java.time.ZoneId)",
                            "java.time.Clock.tickMinutes(java.time.ZoneId)",
                            "java.time.Clock.tickSeconds(java.time.ZoneId)",
                            "java.time.Instant.now()",
                            "java.time.InstantSource.system()",
                            "java.util.Calendar.getInstance()",
                            "java.util.Collections.shuffle(java.util.List)",
                            "java.util.Date.<init>()",
                            "java.util.Random.<init>()",
                            "java.util.SplittableRandom.<init>()",
                            "java.util.UUID.randomUUID()",
                            "java.util.concurrent.ThreadLocalRandom.current()",
                            "java.util.random.RandomGenerator.getDefault()",
                            "java.util.random.RandomGenerator.of(java.lang.String)",
                            "java.util.random.RandomGeneratorFactory.create()"))
            .collect(Collectors.toUnmodifiableSet());

    /** Adapters beside every class named Main; a new one needs a reason in its review. A trailing dot means a package. */
    private static final List<String> ADAPTERS = List.of(
            "console.cards.CardCommand", "protocol.link.", "hardware.gpio.", "simulation.Demo", "simulation.Bench");

    private TimeAndChance() {}

    static ArchRule comeThroughConstructors(String root) {
        return noClasses()
                .that(DescribedPredicate.not(adaptersUnder(root)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a clock or an unseeded generator is the target",
                        (JavaAccess<?> access) ->
                                SOURCES.contains(access.getTarget().getFullName())))
                .allowEmptyShould(true);
    }

    /** A test that sleeps is slow when it passes and wrong when the machine is busy. */
    static ArchRule doNotSleep() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the target sleeps",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("sleep")
                                && access.getTargetOwner().getPackageName().startsWith("java.")))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> adaptersUnder(String root) {
        return DescribedPredicate.describe("adapters", type -> {
            String outermost = type.getFullName().replaceFirst("\\$.*", "");
            return outermost.endsWith(".Main")
                    || ADAPTERS.stream()
                            .map(adapter -> root + "." + adapter)
                            .anyMatch(adapter ->
                                    adapter.endsWith(".") ? outermost.startsWith(adapter) : outermost.equals(adapter));
        });
    }
}
