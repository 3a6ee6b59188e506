package yaogui.protocol.message;

/** What travels in one MQTT message. Each has its topic, its JSON Schema and its golden file. */
public sealed interface Message permits UpEvents, UpState, UpGone, UpLogs, Signed {}
