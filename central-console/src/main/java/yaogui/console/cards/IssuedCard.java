package yaogui.console.cards;

import java.time.LocalDate;

/**
 * A card to be printed. Whoever has its text has the card, so it does not print itself.
 *
 * @param lastDay the last day on which it is good
 */
public record IssuedCard(String text, LocalDate lastDay) {

    @Override
    public String toString() {
        return "IssuedCard[until %s]".formatted(lastDay);
    }
}
