package io.stockbook.commandapi.rest;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.web.ParsedText;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes ids as plain texts, and reads them so. */
final class IdsAsText implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        SimpleModule ids = new SimpleModule("ids as texts");
        as(ids, Sku.class, Sku::new);
        as(ids, LocationId.class, LocationId::new);
        as(ids, ChannelCode.class, ChannelCode::new);
        as(ids, OrderNumber.class, OrderNumber::new);
        as(ids, AllocationId.class, text -> new AllocationId(UUID.fromString(text)));
        json.addModule(ids);
    }

    private static <T> void as(SimpleModule ids, Class<T> type, Function<String, T> parser) {
        ids.addDeserializer(type, new ParsedText<>(type, parser));
        ids.addSerializer(type, ToStringSerializer.instance);
    }
}
