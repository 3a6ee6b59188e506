package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes no sense is answered by a sentence in both languages, and changes nothing. */
final class B03_BadInput {

    @TempDir
    static Path folder;

    private static InsideBench bench;

    /** One for all, since none changes anything. */
    @BeforeAll
    static void start() throws IOException {
        bench = new InsideBench(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fault | fault=F99_NONE&on=true | 故障“F99_NONE”不存在 | There is no fault 'F99_NONE'. Say one of: F01_",
                "fault | on=true | 请给出故障 | Say which fault, such as F01_",
                "fault | fault=F09_JAM&on=true | 请给出货道，例如 A1 | Say which lane, such as A1.",
                "fault | fault=F09_JAM&lane=B7&on=true | 货道“B7”不存在 | There is no lane 'B7'. Say one of: A1 A2.",
                "fault | fault=F09_JAM&lane=A1&on=maybe | 开关“maybe”不存在 | There is no on 'maybe'.",
                "power | on= | 请给出开关 | Say which on",
                "card | card=4 | 卡“4”不存在 | There is no card '4'. Say one of: 0 1 2 3.",
                "press | button=A9 | 按钮“A9”不存在 | There is no button 'A9'.",
                "refill | lane=A1&quantity=0 | 应为 1 到 99 | Say 1 to 99.",
                "refill | lane=A1&quantity=many | 盒数“many”不对 | 'many' will not do for quantity.",
                "refill | lane=A1 | 请给出盒数 | Say which quantity",
                "home | lane=%E0%A4%A | 没有看懂 | cannot be read",
                "count | lane=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | 货道“AAAAAAAAAAAAAAAAAAAAAAAA…”不存在 | There is no lane",
            })
    void isSaid(String deed, String form, String zh, String en) {
        var before = bench.rack.cabinet().inside();

        var answer = bench.act(deed, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(zh, en).contains("\"done\":false");
        var after = bench.rack.cabinet().inside();
        assertThat(after.faults()).isEqualTo(before.faults());
        assertThat(after.lanes()).isEqualTo(before.lanes());
        assertThat(bench.rack.hasPower()).isTrue();
    }

    @Test
    void aCabinetHasNoButtons() {
        var answer = bench.post("/point/qz-0002/press", "button=A1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This machine has no button", "这台机器没有按钮");
    }

    @Test
    void aLongBodyIsNotRead() {
        var answer = bench.act("power", "on=" + "x".repeat(10_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That is too long.");
    }

    @Test
    void aDeedOrAPointThatThereIsNotIsNotFound() {
        assertThat(bench.act("explode", "").statusCode()).isEqualTo(404);
        assertThat(bench.act("explode", "").body()).contains("There is nothing called 'explode' to do.");
        assertThat(bench.post("/point/qz-0009/power", "on=false").statusCode()).isEqualTo(404);
        assertThat(bench.post("/power", "on=false").statusCode()).isEqualTo(404);
    }
}
