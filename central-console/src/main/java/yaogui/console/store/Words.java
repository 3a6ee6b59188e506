package yaogui.console.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/**
 * Identities and places stand in the store as the word that they are: whatever type of ours has a {@code text()} and is
 * made from it again by a public constructor or by a static {@code of}. So the store need not know the packages above it.
 */
final class Words implements ArgumentFactory.Preparable, ColumnMapperFactory {

    private static final String OURS = "yaogui.";

    /** Looked up once a process: each connection asks again for each type. */
    private static final ClassValue<Optional<Class<?>>> FAMILIES = new ClassValue<>() {
        @Override
        protected Optional<Class<?>> computeValue(Class<?> type) {
            return family(type);
        }
    };

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return FAMILIES.get(GenericTypes.getErasedType(type))
                .flatMap(Words::text)
                .map(text -> value -> argument(text, value));
    }

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return FAMILIES.get(GenericTypes.getErasedType(type))
                .flatMap(Words::maker)
                .map(make -> (row, column, context) -> {
                    String text = row.getString(column);
                    return text == null ? null : make.apply(text);
                });
    }

    private static Argument argument(Method text, @Nullable Object value) {
        return (position, statement, context) -> {
            if (value == null) {
                statement.setNull(position, Types.VARCHAR);
            } else {
                statement.setString(position, (String) called(() -> text.invoke(value)));
            }
        };
    }

    /** The type itself, or the interface of ours by which its kind is called, such as that of all places. */
    private static Optional<Class<?>> family(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(one -> one.getName().startsWith(OURS) && !one.isEnum())
                .filter(one -> text(one).isPresent() && maker(one).isPresent())
                .findFirst();
    }

    private static Optional<Method> text(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("text")
                        && method.getParameterCount() == 0
                        && method.getReturnType() == String.class)
                .findFirst();
    }

    private static Optional<Function<String, Object>> maker(Class<?> type) {
        Optional<Constructor<?>> constructor = Arrays.stream(type.getConstructors())
                .filter(one -> Arrays.equals(one.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
        if (constructor.isPresent()) {
            return Optional.of(text -> called(() -> constructor.get().newInstance(text)));
        }
        return Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals("of") && Modifier.isStatic(one.getModifiers()))
                .filter(one -> Arrays.equals(one.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .map(of -> text -> called(() -> of.invoke(null, text)));
    }

    /** A call of a public method of ours. */
    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object called(Call call) {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the store holds what is none: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a word of ours is not public", e);
        }
    }
}
