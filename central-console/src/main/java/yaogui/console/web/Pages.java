package yaogui.console.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a template and what it shows into an answer, in the reader's language. Any thread. */
public final class Pages {

    private static final String TEMPLATES = "yaogui.console.web.pages";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final Map<Language, Words> words = Stream.of(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(), Words::in, (one, other) -> one, () -> new EnumMap<>(Language.class)));
    private final Visitors visitors;

    Pages(Visitors visitors) {
        this.visitors = visitors;
    }

    /** What is around a page that answers this request. */
    public Frame frame(Context context) {
        Words spoken = java.util.Objects.requireNonNull(words.get(Cookies.language(context)));
        return visitors.frame(context, spoken);
    }

    /** Answers with a template that shows {@code page}. */
    public void show(Context context, String template, Object page) {
        show(context, template, frame(context), page);
    }

    /** Answers with a template in a frame that was made already. */
    public void show(Context context, String template, Frame frame, Object page) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", Map.of("frame", frame, "page", page), output);
        context.header("Cache-Control", "no-store");
        context.html(output.toString());
    }

    /** Sends the browser on to {@code page}, where it is said once that this was done. */
    public void done(Context context, Done done, String page) {
        visitors.sayDone(context, done);
        context.redirect(page, HttpStatus.SEE_OTHER);
    }

    /** What was typed into {@code form}, which is refused with this sentence. */
    public Typed refuse(Context context, String form, String sentence, Object... values) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return Typed.of(context, form, frame(context).say(sentence, values));
    }

    /** Answers with a sentence: something is not here, not allowed, or went wrong. */
    public void notice(Context context, int status, String sentence) {
        context.status(status);
        show(context, "notice", new Notice(status, sentence));
    }

    /**
     * A page with one sentence.
     *
     * @param status the HTTP status
     * @param sentence the key of the sentence
     */
    public record Notice(int status, String sentence) {

        /** Whether the way on is to enter it. */
        public boolean isOfSomethingNotEntered() {
            return sentence.equals("notice.no-dispenser") || sentence.equals("notice.no-place");
        }
    }
}
