package yaogui.simulation.demo;

import yaogui.protocol.document.Text;

/**
 * A code that can be held before a reader in the demo.
 *
 * @param name what it is, for a person
 * @param text what the reader reads
 */
public record DemoCard(Text name, String text) {}
