package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Withdrawn;

/** What staff record with the service door open. */
final class C05_StaffDesk {

    private static final LaneId LANE = new LaneId("A1");
    private static final String LOAD =
            "lane=A1&product=condom-52-10&lot=20260417&expiry=2028-05-31&quantity=3&after=12";

    private static boolean record(Request request) {
        return request instanceof Request.Note note
                && note.answer().complete(new Answer.Accept(List.of(), Optional.empty()));
    }

    private static StaffAction only(RunningKiosk kiosk) {
        assertThat(kiosk.asked).hasSize(1);
        return ((Request.Note) kiosk.asked.getFirst()).action();
    }

    @Test
    void aLoadingIsHandedOnAndItsRecordingTold() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            kiosk.answering(C05_StaffDesk::record);
            HttpResponse<String> response = kiosk.post("/staff/load", LOAD);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"done\":true", "已登记", "Recorded");
            assertThat(only(kiosk))
                    .isEqualTo(new StaffAction.Load(
                            LANE,
                            new ProductId("condom-52-10"),
                            new LotId("20260417"),
                            LocalDate.of(2028, 5, 31),
                            3,
                            OptionalInt.of(12)));
        }
    }

    @Test
    void jsonDoesAsWellAsAForm() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            kiosk.answering(C05_StaffDesk::record);
            HttpResponse<String> response = kiosk.send(kiosk.request("/staff/count")
                    .header("Origin", kiosk.origin())
                    .header(Doorkeeper.HEADER, "page")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"lane\":\"A1\",\"quantity\":7}")));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(only(kiosk)).isEqualTo(new StaffAction.Count(LANE, 7));
        }
    }

    @Test
    void takingOutAndPuttingRightAreHandedOn() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            kiosk.answering(C05_StaffDesk::record);
            kiosk.post("/staff/withdraw", "lane=A1&lot=L1&quantity=2&destination=QUARANTINE&cause=DAMAGED&by=b12");
            kiosk.post("/staff/put-right", "lane=A1");

            assertThat(kiosk.asked)
                    .extracting(request -> ((Request.Note) request).action())
                    .containsExactly(
                            new StaffAction.Withdraw(
                                    LANE,
                                    new LotId("L1"),
                                    2,
                                    Withdrawn.Destination.QUARANTINE,
                                    Optional.of(Withdrawn.Cause.DAMAGED)),
                            new StaffAction.PutRight(LANE));
        }
    }

    @Test
    void theDispensersReasonIsTold() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            kiosk.answering(request -> request instanceof Request.Note note
                    && note.answer().complete(new Answer.Refuse(new Text("货道已满。", "The lane is full."))));
            HttpResponse<String> response = kiosk.post("/staff/load", LOAD);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body()).contains("货道已满。", "The lane is full.");
        }
    }

    @Test
    void whoIsToLookAgainIsToldSo() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            kiosk.answering(request -> request instanceof Request.Note note
                    && note.answer().complete(new Answer.LookAgain(new Text("再数一遍。", "Count once more."))));
            HttpResponse<String> response = kiosk.post("/staff/count", "lane=A1&quantity=3&by=07");

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.body()).contains("\"done\":false", "\"again\":true", "Count once more.");
            assertThat(((Request.Note) kiosk.asked.getFirst()).by()).contains(new StaffCode("07"));
        }
    }

    @Test
    void theDifferenceIsToldWithTheCountThatIsRecorded() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            Text told = new Text("少了 2 盒。", "2 fewer.");
            kiosk.answering(request -> request instanceof Request.Note note
                    && note.answer().complete(new Answer.Accept(List.of(), Optional.of(told))));

            assertThat(kiosk.post("/staff/count", "lane=A1&quantity=3").body())
                    .contains("清点为 3。少了 2 盒。", "counted as 3. 2 fewer.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "count", "withdraw", "put-right"})
    void withTheDoorShutNothingIsRecorded(String what) throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.Idle())) {
            kiosk.answering(C05_StaffDesk::record);
            HttpResponse<String> response = kiosk.post("/staff/" + what, LOAD + "&destination=VEHICLE&by=B12");

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("维护门", "service door");
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "load | lane=A1 | 药具",
                "load | lane=ZZZ&product=condom-52-10&lot=1&expiry=2028-05-31&quantity=1 | ZZZ",
                "load | lane=A1&product=condom-52-10&lot=a b&expiry=2028-05-31&quantity=1 | 批号",
                "load | lane=A1&product=condom-52-10&lot=1&expiry=2028-02-31&quantity=1 | 有效期",
                "count | lane=A1&quantity=-1 | 数量",
                "count | lane=A1&quantity=1000000000000 | 数量",
                "count | lane=A1&quantity= | 数量",
                "load | lane=A1&product=condom-52-10&lot=1&expiry=2028-05-31&quantity=1 | 装入后的总数",
                "withdraw | lane=A1&lot=1&quantity=1&destination=HOME | 去向",
                "withdraw | lane=A1&lot=1&quantity=1&destination=QUARANTINE&by=07 | 原因",
                "withdraw | lane=A1&lot=1&quantity=1&destination=VEHICLE | 工号",
                "withdraw | lane=A1&lot=1&quantity=1&destination=VEHICLE&by=WANG | 工号",
                "count | lane=A1&quantity=1&by=7 | 工号",
                "dance | lane=A1 | 没有这项操作",
                "count | lane=%zz | 没有看懂",
            })
    void whatCannotBeIsSaidInASentence(String what, String form, String zh) throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            HttpResponse<String> response = kiosk.post("/staff/" + what, form);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains(zh, "\"en\":\"");
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @Test
    void aBodyOfMoreThanFourKilobytesIsNotRead() throws IOException {
        try (RunningKiosk kiosk = new RunningKiosk(new State.InService())) {
            assertThat(kiosk.post("/staff/load", LOAD + "&x=" + "y".repeat(4096))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(kiosk.asked).isEmpty();
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsNotTakenForARefusal() throws Unfit {
        StaffDesk desk = new StaffDesk(request -> true, Duration.ofMillis(20));
        Reply reply = desk.record("put-right", Fields.ofForm("lane=A1"));

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.body()).contains("可能已登记", "may have been recorded");
    }
}
