package yaogui.console.web.people;

import java.util.List;
import yaogui.console.staff.Audit;

/**
 * Who came in, who was refused.
 *
 * @param lines the newest first
 */
public record AuditPage(List<Audit.Line> lines) {}
