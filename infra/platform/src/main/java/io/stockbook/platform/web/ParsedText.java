package io.stockbook.platform.web;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Reads a JSON string, and nothing else, by a parser that says what it does not like. */
final class ParsedText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parser;

    /** The parser throws IllegalArgumentException with a sentence. */
    ParsedText(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), json);
        }
        try {
            return parser.apply(PlainText.checked(json.getString()));
        } catch (IllegalArgumentException mistake) {
            throw ValueInstantiationException.from(
                    json, mistake.getMessage(), getValueType(context), mistake);
        }
    }
}
