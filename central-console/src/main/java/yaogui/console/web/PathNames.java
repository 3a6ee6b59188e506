package yaogui.console.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** What a path names. */
public final class PathNames {

    private PathNames() {}

    /**
     * The name that stands in the path. What cannot be a name is nobody's name.
     *
     * @param parameter which part of the path
     * @param read throws IllegalArgumentException for what cannot be a name
     */
    public static <T> Optional<T> find(Context context, String parameter, Function<String, T> read) {
        try {
            return Optional.of(read.apply(context.pathParam(parameter)));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
