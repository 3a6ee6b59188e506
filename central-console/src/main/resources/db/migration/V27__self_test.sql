-- What a self-test found, as data, so that the page says it in the reader's language.

ALTER TABLE command ADD COLUMN self_test TEXT;     -- JSON of yaogui.protocol.event.SelfTestResult; NULL: none, or said in detail
