package yaogui.console.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a refused form brought: the form comes back with it, and the reason stands beside it.
 *
 * @param form which of the page's forms; empty if none was refused
 * @param sentence why it was refused, in the reader's language
 * @param fields what was typed, by field
 */
public record Typed(String form, String sentence, Map<String, String> fields) {

    /** Nothing was refused. */
    public static final Typed NOTHING = new Typed("", "", Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(Context context, String form, String sentence) {
        return new Typed(
                form,
                sentence,
                context.formParamMap().entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().getFirst())));
    }

    /** Whether this form of the page was refused. */
    public boolean isOf(String one) {
        return !sentence.isEmpty() && form.equals(one);
    }

    /** What was typed into a field of this form; empty if another was sent, or none. */
    public String in(String one, String field) {
        return find(one, field).orElse("");
    }

    /** What was typed into a field of this form, if it was sent. */
    public Optional<String> find(String one, String field) {
        return isOf(one) ? Optional.ofNullable(fields.get(field)) : Optional.empty();
    }
}
