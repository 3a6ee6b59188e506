package yaogui.simulation.demo;

import yaogui.protocol.document.Text;

/**
 * Something that can be held before a reader in the demo: a card, a bad card, or no card at all.
 *
 * @param name what it is, for whoever chooses one
 * @param text what the code on it says
 */
public record DemoCard(Text name, String text) {

    /** Without the text: a card belongs in no log. */
    @Override
    public String toString() {
        return name.en();
    }
}
