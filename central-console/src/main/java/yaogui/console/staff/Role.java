package yaogui.console.staff;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is here, and so may do. */
public enum Role {
    ADMIN(EnumSet.allOf(Capability.class)),
    STATION(EnumSet.of(
            Capability.SEE_FLEET,
            Capability.SEE_LEDGER,
            Capability.SEE_PLAN,
            Capability.MAKE_PLAN,
            Capability.ENTER_PAPER,
            Capability.KEEP_IDENTITIES,
            Capability.KEEP_PLACES,
            Capability.TEND_ALARMS,
            Capability.COMMAND,
            Capability.ARRANGE_LANES,
            Capability.RECALL)),
    TECHNICIAN(EnumSet.of(
            Capability.SEE_FLEET,
            Capability.SEE_PLAN,
            Capability.ENTER_PAPER,
            Capability.KEEP_IDENTITIES,
            Capability.KEEP_PLACES,
            Capability.TEND_ALARMS,
            Capability.COMMAND)),
    AUDITOR(EnumSet.of(Capability.SEE_FLEET, Capability.SEE_LEDGER, Capability.SEE_PLAN, Capability.SEE_AUDIT));

    private final Set<Capability> capabilities;

    Role(Set<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }
}
