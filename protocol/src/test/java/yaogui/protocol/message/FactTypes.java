package yaogui.protocol.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import yaogui.protocol.event.Fact;

/** The words by which facts name their types, as the annotation says. */
final class FactTypes {

    static final Map<Class<?>, String> BY_CLASS = Arrays.stream(
                    Objects.requireNonNull(Fact.class.getAnnotation(JsonSubTypes.class))
                            .value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private FactTypes() {}
}
