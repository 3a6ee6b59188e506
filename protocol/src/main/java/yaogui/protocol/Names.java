package yaogui.protocol;

import java.util.regex.Pattern;

/** The grammars of the names on the wire: short, and safe in a topic, a path and a file name. */
enum Names {
    NAME("[a-z0-9][a-z0-9-]{0,31}", "use 1 to 32 of a-z, 0-9 and '-', e.g. qz-0421"),
    LANE("[A-Z][0-9]{1,2}", "use a capital letter and one or two digits, e.g. A3"),
    LOT("[A-Za-z0-9./-]{1,24}", "use 1 to 24 of letters, digits, '.', '/' and '-', as printed on the box"),
    EPOCH("[0-9a-f]{16}", "use 16 hexadecimal digits"),
    GTIN("[0-9]{14}", "use 14 digits, with zeros in front of a shorter number"),
    STAFF("(?=[A-Z]*[0-9])[A-Z0-9]{2,8}", "use 2 to 8 of A-Z and 0-9 with a digit among them, e.g. 07 or B12"),
    QUESTION("[0-9a-f]{32}", "use 32 hexadecimal digits");

    private final Pattern grammar;
    private final String advice;

    Names(String grammar, String advice) {
        this.grammar = Pattern.compile(grammar);
        this.advice = advice;
    }

    void require(String what, String text) {
        if (!grammar.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is no %s: %s".formatted(Quoted.of(text), what, advice));
        }
    }
}
