package yaogui.protocol.document;

import java.util.List;
import java.util.Optional;
import yaogui.protocol.ProductClass;

/**
 * How much a card may take. What stands in no rule is not given out at all.
 *
 * @param rules at most one a class
 */
public record Policy(List<Rule> rules) {

    /**
     * The limit of one product class.
     *
     * @param productClass of which class
     * @param boxes the most in one window, 1 or more
     * @param windowDays how long a window is, in days, 1 to 366; windows follow each other from 1970-01-01 (UTC)
     * @param adultsOnly whether the card must say that its holder is an adult
     */
    public record Rule(ProductClass productClass, int boxes, int windowDays, boolean adultsOnly) {

        /** @throws IllegalArgumentException if a bound is not kept */
        public Rule {
            if (boxes < 1 || windowDays < 1 || windowDays > 366) {
                throw new IllegalArgumentException("%s: %d boxes in %d days; use 1 or more boxes in 1 to 366 days"
                        .formatted(productClass.text(), boxes, windowDays));
            }
        }
    }

    /** @throws IllegalArgumentException if a class has two rules */
    public Policy {
        rules = List.copyOf(rules);
        if (rules.stream().map(Rule::productClass).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("a product class has two rules in one policy");
        }
    }

    public Optional<Rule> find(ProductClass productClass) {
        return rules.stream()
                .filter(rule -> rule.productClass() == productClass)
                .findFirst();
    }
}
