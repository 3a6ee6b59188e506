package yaogui.agent.kiosk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import yaogui.agent.dispensing.Pause;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.State;
import yaogui.protocol.card.CardFault;
import yaogui.protocol.document.Text;

/** What the screen says, in both languages: neutral, without blame, and always with something that one can do. */
public final class Sentences {

    /** When no lane at all can give anything; where to ask is all that helps then. */
    public static final Text NOTHING_HERE = new Text(
            "这里暂时没有可取的药具，可到任一乡镇卫生院领取。",
            "There is nothing to take here just now. Any township health centre can help you.");

    /** When the reader is not there (F36). */
    public static final Text READER_GONE = new Text(
            "读卡器没有连接，这台药具发放机暂时不能读卡。恢复后可继续使用；现在可到其他自助点或任一乡镇卫生院领取。",
            "The card reader is not connected, so no card can be read here now. Another machine or any township health centre can help you.");

    /** When goods stay in because their dates cannot be judged (F33). */
    public static final Text CLOCK_UNKNOWN = new Text(
            "这台药具发放机时间还没有校准，无法核对有效期，药具暂时不能取。校准后自动恢复；可到任一乡镇卫生院领取。",
            "This machine's clock is not set, so it cannot check dates and keeps everything in. It goes on by itself once it knows the time. Any township health centre can help you.");

    /** When goods stay in because the list of recalls is lost (F25, F31). */
    public static final Text HOLDS_UNKNOWN = new Text(
            "这台药具发放机的停发批号清单需要重新下载，收到之前药具暂时不能取，收到后自动恢复。可到任一乡镇卫生院领取。",
            "This machine must fetch the list of recalls again and keeps everything in until it has; then it goes on by itself. Any township health centre can help you.");

    /** When goods stay in because it is lost what is meant to lie where. */
    public static final Text PLANOGRAM_UNKNOWN = new Text(
            "这台药具发放机的货道安排需要重新下载，收到之前药具暂时不能取，收到后自动恢复。可到任一乡镇卫生院领取。",
            "This machine must fetch again what lies where and keeps everything in until it has; then it goes on by itself. Any township health centre can help you.");

    /** When goods stay in because it is warmer than they may be stored (F50). */
    public static final Text TOO_WARM = new Text(
            "柜内温度过高，为保证质量，药具暂时不能取，降温后自动恢复。可到任一乡镇卫生院领取。",
            "It is too warm in this machine to give this out; it goes on by itself when it has cooled. Any township health centre can help you.");

    /** Where to ask, for a county that has named no place of its own. */
    public static final Text ASK = new Text(
            "可到任一乡镇卫生院向医务人员咨询。这台药具发放机不记录姓名和证件号码。",
            "You can ask the staff of any township health centre. This machine keeps no names or identity numbers.");

    /** When only a technician can help; why is not for the screen. */
    private static final Text RESTING =
            new Text("这台药具发放机暂停服务，可到任一乡镇卫生院领取。", "This machine is resting. Any township health centre can help you.");

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Sentences() {}

    /** The one sentence that a state puts on the screen. Why a machine is out of order is for technicians, not for it. */
    public static Text of(State state) {
        return switch (state) {
            case State.Idle _ -> new Text("请选择需要的药具", "Choose what you need");
            case State.AwaitingCard _ -> new Text("请出示一卡通", "Show your one-card");
            case State.AwaitingChoice _ -> new Text("卡已识别，请选择", "Your card is read. Choose what you need");
            case State.Turning turning ->
                turning.otherLane()
                        ? new Text("那条货道没有动，换一条再试，请稍候", "That lane did not move. Trying another; one moment, please")
                        : new Text("正在出货，请稍候", "Coming. One moment, please");
            case State.Switching _ -> new Text("换一条货道再试，请稍候", "Trying another lane. One moment, please");
            case State.AwaitingHatch _ ->
                new Text(
                        "取货口里有东西。请取出，随后自动出货。",
                        "Something is in the hatch. Please take it out; yours then comes by itself.");
            case State.Delivered _ -> new Text("请从取货口取出", "Please take it from the hatch");
            case State.Apologising apology -> apology.unknown() ? unknown() : nothingCame();
            case State.Refusing refusing -> of(refusing.refusal());
            case State.InService _ -> new Text("工作人员正在维护，请稍候", "Staff are at work here. Please come back in a moment");
            case State.Paused paused -> of(paused.pause());
            case State.OutOfOrder _ -> RESTING;
        };
    }

    private static Text of(Pause pause) {
        return switch (pause) {
            case DECOMMISSIONED ->
                new Text(
                        "这台药具发放机已停止使用。可到其他自助点或任一乡镇卫生院领取。",
                        "This machine is no longer in use. Another machine or any township health centre can help you.");
            case STILL_FALLING -> new Text("刚才中断了，请稍等片刻。", "There was an interruption. One moment, please.");
            case NO_ROOM ->
                new Text(
                        "这台药具发放机暂停一会儿，记录已满，正在等人清理。可到任一乡镇卫生院领取。",
                        "Closed for the moment: this machine has no room left to keep its records. Any township health centre can help you.");
            case RUNS_UNTOLD -> RESTING;
            case CURTAIN_BLIND ->
                new Text(
                        "落货检测失灵，这台药具发放机暂停服务，已通知维修。可到任一乡镇卫生院领取。",
                        "Closed for now: this machine cannot see what falls, and has called for repair. Any township health centre can help you.");
            case REACH_IN ->
                new Text(
                        "取货口上方有东西，这台药具发放机暂停片刻。请把手移开，稍后自动恢复。",
                        "Something is above the hatch, so this machine waits. Please keep your hands out; it goes on by itself.");
            case POWER_UNSTEADY ->
                new Text(
                        "供电不稳，这台药具发放机暂停几分钟。请稍后再来，或到任一乡镇卫生院领取。",
                        "Closed for a few minutes: the power is unsteady. Please come back later; any township health centre can help you.");
        };
    }

    private static Text nothingCame() {
        return new Text("抱歉，这次没有出货，不计次数。请重新选择。", "Sorry, nothing came out. It does not count. Please choose again.");
    }

    private static Text unknown() {
        return new Text(
                "抱歉，不能确定是否已出货，不计次数。请看一下取货口，没有就重新选择。",
                "Sorry, we cannot tell whether it came out. It does not count. Look into the hatch, or choose again.");
    }

    /** Why nothing is given now, and what helps. */
    public static Text of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadCard card -> of(card.fault());
            case Refusal.NotEntitled _ ->
                new Text(
                        "这张卡不含这一类药具。请选择其他，或到任一乡镇卫生院咨询。",
                        "This card does not cover this kind. Choose another, or ask at any township health centre.");
            case Refusal.AdultsOnly _ ->
                new Text(
                        "凭这张卡，这一类由医务人员当面提供。可到任一乡镇卫生院咨询。",
                        "With this card, this kind is given in person. Any township health centre can help you.");
            case Refusal.UsedUp used -> again(used.from());
            case Refusal.Unavailable _ ->
                new Text("这一种暂时没有，请选择其他。", "This one is not available now. Please choose another.");
            case Refusal.ClockUnknown _ -> CLOCK_UNKNOWN;
            case Refusal.HoldsUnknown _ -> HOLDS_UNKNOWN;
            case Refusal.TooWarm _ -> TOO_WARM;
            case Refusal.CurtainBlind _ ->
                new Text(
                        "抱歉，落货检测失灵，没有出货，不计次数。可到任一乡镇卫生院领取。",
                        "Sorry, this machine cannot see what falls, so it gave nothing. It does not count. Any township health centre can help you.");
            case Refusal.HatchBlocked _ ->
                new Text("取货口里有东西。请取出后重新选择。", "Something is in the hatch. Please take it out, then choose again.");
        };
    }

    private static Text again(LocalDate from) {
        return new Text(
                "这一类下次可取：%s起。".formatted(DAY_ZH.format(from)),
                "You can take this kind again from %s.".formatted(DAY_EN.format(from)));
    }

    /** Why a code cannot be taken for a good card. */
    public static Text of(CardFault fault) {
        return switch (fault) {
            case NOT_A_CARD ->
                new Text(
                        "这个二维码不是一卡通。请出示一卡通上的二维码。",
                        "This code is not a one-card. Please show the code on your one-card.");
            case TOO_LONG ->
                new Text("这个二维码太长，不是一卡通。请换一个二维码。", "This code is too long for a one-card. Please show another code.");
            case DAMAGED ->
                new Text(
                        "卡没有读清楚。请放平后再试一次；一直读不出时，发卡处可以换卡。",
                        "The card could not be read. Hold it flat and try again; where it was issued it can be replaced.");
            case UNKNOWN_ISSUER ->
                new Text(
                        "这台药具发放机还不认识这张卡的发卡地区。请到发卡处询问。",
                        "This machine does not know the area of this card yet. Please ask where it was issued.");
            case FORGED ->
                new Text(
                        "这张卡核对不上。发卡处可以换一张。",
                        "This card could not be confirmed. Where it was issued it can be replaced.");
            case REVOKED ->
                new Text(
                        "这张卡已停用。如有新卡请用新卡，或到发卡处补办。",
                        "This card is no longer in use. Use your newer card, or ask for one where it was issued.");
            case CLOCK_UNKNOWN ->
                new Text(
                        "这台药具发放机的时间还没有校准，现在不能核对卡。请稍后再试。",
                        "This machine's clock is not set yet, so it cannot check cards. Please try again later.");
            case NOT_YET_VALID ->
                new Text("这张卡还没有到启用日期。请在启用后再来。", "This card has not begun yet. Please come back on its first day.");
            case EXPIRED ->
                new Text("这张卡已过有效期。发卡处可以换新卡。", "This card has ended. Where it was issued you can get a new one.");
        };
    }
}
