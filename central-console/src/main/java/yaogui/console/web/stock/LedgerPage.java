package yaogui.console.web.stock;

import java.util.List;
import java.util.OptionalLong;
import yaogui.console.fleet.LedgerLine;
import yaogui.console.web.CountyNames;

/**
 * The stock ledger.
 *
 * @param checks whether the books agree
 * @param balances where everything is
 * @param takings what residents took, by month
 * @param filter what the reader chose
 * @param lines movements, the newest first
 * @param next where the next page begins, if there is one
 * @param onPaper how many entries from paper no machine has taken over, so that they are not in these books
 * @param names of products
 */
public record LedgerPage(
        List<BookCheck.Result> checks,
        List<BalanceRow> balances,
        MonthlyTakings takings,
        LedgerFilter filter,
        List<LedgerLine> lines,
        OptionalLong next,
        long onPaper,
        CountyNames names) {}
