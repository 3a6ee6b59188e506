package yaogui.protocol.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that happened at a dispenser. The journal is a list of these, and everything known is derived from it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = UnknownFact.class, visible = false)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Started.class, name = "started"),
    @JsonSubTypes.Type(value = OrderPlaced.class, name = "order-placed"),
    @JsonSubTypes.Type(value = TurnStarted.class, name = "turn-started"),
    @JsonSubTypes.Type(value = OrderEnded.class, name = "order-ended"),
    @JsonSubTypes.Type(value = Loaded.class, name = "loaded"),
    @JsonSubTypes.Type(value = Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = CarriedOver.class, name = "carried-over"),
    @JsonSubTypes.Type(value = PaperEntry.class, name = "paper-entry"),
    @JsonSubTypes.Type(value = LaneChanged.class, name = "lane-changed"),
    @JsonSubTypes.Type(value = DoorMoved.class, name = "door-moved"),
    @JsonSubTypes.Type(value = ClockChanged.class, name = "clock-changed"),
    @JsonSubTypes.Type(value = DesiredApplied.class, name = "desired-applied"),
    @JsonSubTypes.Type(value = DesiredRolledBack.class, name = "desired-rolled-back"),
    @JsonSubTypes.Type(value = AlarmChanged.class, name = "alarm-changed"),
    @JsonSubTypes.Type(value = CommandTaken.class, name = "command-taken"),
    @JsonSubTypes.Type(value = CommandEnded.class, name = "command-ended"),
})
public sealed interface Fact
        permits OrderFact,
                Started,
                StaffFact,
                CarriedOver,
                PaperEntry,
                LaneChanged,
                DoorMoved,
                ClockChanged,
                DesiredApplied,
                DesiredRolledBack,
                AlarmChanged,
                CommandTaken,
                CommandEnded,
                UnknownFact {}
