package yaogui.console.restocking;

/** What can be wrong with a snapshot or is worth a person's eye, with the sentence and the proposal in two languages. */
public enum FindingKind {
    NO_VANS(
            "No van can drive on this day.",
            "Enter a van with its capacity and its driver's hours, or choose another day.",
            "当天没有可用车辆。",
            "请登记车辆的装载量和司机工时，或另选日期。"),
    VAN_WITHOUT_CAPACITY(
            "Van {van} has room for {capacity} boxes and cannot be planned with.",
            "Enter how many boxes van {van} holds.",
            "车辆 {van} 的装载量为 {capacity} 盒，无法参与排程。",
            "请登记车辆 {van} 的装载量。"),
    VAN_UNUSABLE(
            "Van {van} cannot be planned with: {hours} driver's hours, {speed} km/h, start at {latitude}, {longitude}.",
            "Correct the driver's hours, the speed or the start of van {van}.",
            "车辆 {van} 无法参与排程：司机工时 {hours}，时速 {speed}，出发点 {latitude}，{longitude}。",
            "请更正车辆 {van} 的司机工时、时速或出发点。"),
    SITE_WITHOUT_COORDINATES(
            "Site {site} has no usable coordinates, so no round can include it.",
            "Set the place of {site} on the map; until then bring what is set aside for it by hand.",
            "站点 {site} 没有可用坐标，无法排入线路。",
            "请在地图上标注 {site} 的位置；在此之前请人工配送为其预留的药具。"),
    UNKNOWN_SITE(
            "Dispenser {dispenser} stands at site {site}, which is not in the snapshot.",
            "Enter site {site}, or correct where {dispenser} stands.",
            "药柜 {dispenser} 所在站点 {site} 不存在。",
            "请登记站点 {site}，或更正 {dispenser} 的所在站点。"),
    UNKNOWN_DISPENSER(
            "Lane {lane} belongs to dispenser {dispenser}, which is not in the snapshot.",
            "Enter dispenser {dispenser}, or remove its lanes.",
            "货道 {lane} 所属药柜 {dispenser} 不存在。",
            "请登记药柜 {dispenser}，或删除其货道。"),
    UNKNOWN_PRODUCT(
            "Lane {lane} of {dispenser} is for product {product}, which is not in the snapshot.",
            "Enter product {product}, or correct the lane's product.",
            "药柜 {dispenser} 货道 {lane} 的品种 {product} 不存在。",
            "请登记品种 {product}，或更正该货道的品种。"),
    LISTED_TWICE(
            "{name} is listed twice; the entries are not the same, and one of them is used.",
            "Keep one of the two.",
            "{name} 重复登记且内容不同，仅采用其中一条。",
            "请只保留其中一条。"),
    DEMAND_WITHOUT_DISPENSER(
            "{quantity} boxes of {product} are recorded for dispenser {dispenser}, which is not in service here.",
            "If it was stolen or removed, nothing is to be done; its demand still informs its neighbours.",
            "药柜 {dispenser} 不在用，但有 {product} 领取记录 {quantity} 盒。",
            "如已失窃或撤除则无需处理；其记录仍用于估计邻近需求。"),
    DEMAND_IMPLAUSIBLE(
            "Dispenser {dispenser}, product {product}: {quantity} boxes in {days} days in stock cannot be.",
            "Correct the record; until then the estimate comes from the neighbours.",
            "药柜 {dispenser} 品种 {product}：在架 {days} 天领取 {quantity} 盒，不合理。",
            "请更正记录；在此之前按邻近站点估计。"),
    NEGATIVE_STOCK(
            "Lane {lane} of {dispenser} holds {quantity} boxes of lot {lot} in the books.",
            "Count the lane; nothing is loaded before that.",
            "药柜 {dispenser} 货道 {lane} 批号 {lot} 账面数量为 {quantity} 盒。",
            "请清点该货道；清点前不补货。"),
    NEGATIVE_STATION_STOCK(
            "The station holds {quantity} boxes of {product}, lot {lot}, in the books.",
            "Count the lot at the station; it is not issued before that.",
            "药具站 {product} 批号 {lot} 账面数量为 {quantity} 盒。",
            "请在药具站清点该批号；清点前不出库。"),
    LANE_ABOVE_CAPACITY(
            "Lane {lane} of {dispenser} holds {quantity} boxes but has room for {capacity}.",
            "Count the lane and check its capacity.",
            "药柜 {dispenser} 货道 {lane} 存 {quantity} 盒，超过容量 {capacity}。",
            "请清点并核对货道容量。"),
    LOT_WITH_TWO_DATES(
            "Lot {lot} of {product} is booked with expiry {earliest} and {latest}; {earliest} is used.",
            "Look at a box of lot {lot} and correct the books.",
            "{product} 批号 {lot} 登记了两个有效期：{earliest} 和 {latest}，暂按 {earliest} 处理。",
            "请核对批号 {lot} 实物并更正账目。"),
    EXPIRED_ON_SHELF(
            "Lane {lane} of {dispenser} holds {quantity} expired boxes of {product}, lot {lot}, expiry {expiry}.",
            "Take them off at the next visit and book them to quarantine.",
            "药柜 {dispenser} 货道 {lane} 有 {quantity} 盒过期 {product}，批号 {lot}，有效期 {expiry}。",
            "请在下次到访时取出并登记隔离。"),
    EXPIRED_AT_STATION(
            "The station holds {quantity} expired boxes of {product}, lot {lot}, expiry {expiry}.",
            "Book them to quarantine; they are not issued.",
            "药具站有 {quantity} 盒过期 {product}，批号 {lot}，有效期 {expiry}。",
            "请登记隔离；不予出库。"),
    WILL_EXPIRE_ON_SHELF(
            "Of lot {lot} of {product} in lane {lane} of {dispenser}, {quantity} boxes will likely not be taken before {expiry}, in {days} days.",
            "No dispenser uses them in time: offer them to clinics, or take them off before that day.",
            "药柜 {dispenser} 货道 {lane} 的 {product} 批号 {lot} 预计有 {quantity} 盒在 {expiry}（剩 {days} 天）前用不完。",
            "没有能及时用完的药柜：请提供给卫生院发放，或在到期前取出。"),
    MOVE_BEFORE_EXPIRY(
            "Of lot {lot} of {product} in lane {lane} of {dispenser}, {quantity} boxes will likely not be taken before {expiry}, in {days} days.",
            "Take {quantity} boxes out to the van at the next visit and load them into {taker} at {site}, which uses them in time.",
            "药柜 {dispenser} 货道 {lane} 的 {product} 批号 {lot} 预计有 {quantity} 盒在 {expiry}（剩 {days} 天）前用不完。",
            "请在下次到访时取出 {quantity} 盒装车，装入{site}的 {taker}，那里能及时用完。"),
    LANE_FAULTED(
            "Lane {lane} of {dispenser} is faulted; residents cannot take {product} from it.",
            "Send a technician to {dispenser}; nothing is loaded before that.",
            "药柜 {dispenser} 货道 {lane} 故障，无法发放 {product}。",
            "请派技术员前往 {dispenser}；修复前不补货。"),
    LANE_CLOSED_BY_STAFF(
            "Staff closed lane {lane} of {dispenser}; residents cannot take {product} from it.",
            "Open it again if the reason is gone; nothing is loaded before that.",
            "药柜 {dispenser} 货道 {lane} 已由工作人员关闭，无法发放 {product}。",
            "原因消除后请重新开放；开放前不补货。"),
    LANE_HELD(
            "Lane {lane} of {dispenser} holds a lot of {product} that is held or recalled.",
            "Take the lot off or release it; nothing is loaded before that.",
            "药柜 {dispenser} 货道 {lane} 内 {product} 有批号被暂停或召回。",
            "请取出该批号或解除暂停；此前不补货。"),
    LANE_CLOCK_UNTRUSTED(
            "Dispenser {dispenser} does not trust its clock, so lane {lane} is closed.",
            "Send a technician to {dispenser} or bring it online; nothing is loaded before that.",
            "药柜 {dispenser} 时钟不可信，货道 {lane} 已关闭。",
            "请派技术员前往 {dispenser} 或恢复其网络；此前不补货。"),
    STATION_SHORT(
            "The station gives {given} of {wanted} boxes of {product} that are wanted at the places that are due.",
            "Order {product}; what there is goes where it prevents most unmet demand.",
            "{product} 到期站点需 {wanted} 盒，药具站只能供应 {given} 盒。",
            "请申领 {product}；现有数量已优先分配给缺货影响最大的站点。"),
    SITE_CARRIED_OVER(
            "Site {site} is due but the day is full with places that are worth more.",
            "{quantity} boxes stay set aside for it; plan it next, or add a van: {unmet} boxes of demand are at stake.",
            "站点 {site} 应补货，但当天已排满更紧急的站点。",
            "已为其预留 {quantity} 盒；请优先排入下次或增派车辆，预计缺 {unmet} 盒。"),
    SITE_LOAD_ABOVE_EVERY_VAN(
            "Site {site} wants {quantity} boxes, more than any van holds.",
            "Bring a larger van, or deliver it in two rounds.",
            "站点 {site} 需补 {quantity} 盒，超过所有车辆的装载量。",
            "请使用更大的车辆或分两次配送。"),
    SITE_OUT_OF_REACH(
            "Site {site} cannot be served within any driver's day, even alone, or closes before a van gets there.",
            "Give a driver a longer day, start nearer, or deliver the {quantity} boxes through the township.",
            "站点 {site} 即使单独配送也超出司机工时，或到达前已关门。",
            "请延长工时、就近出发，或由乡镇转送 {quantity} 盒。");

    private final String english;
    private final String englishProposal;
    private final String chinese;
    private final String chineseProposal;

    FindingKind(String english, String englishProposal, String chinese, String chineseProposal) {
        this.english = english;
        this.englishProposal = englishProposal;
        this.chinese = chinese;
        this.chineseProposal = chineseProposal;
    }

    String english() {
        return english;
    }

    String englishProposal() {
        return englishProposal;
    }

    String chinese() {
        return chinese;
    }

    String chineseProposal() {
        return chineseProposal;
    }
}
