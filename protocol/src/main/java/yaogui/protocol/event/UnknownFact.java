package yaogui.protocol.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A fact of a type that this version does not know, from a newer dispenser. It counts for nothing until a newer
 * version reads it; whoever receives it keeps the text in which it came.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnknownFact() implements Fact {}
