package io.stockbook.benchmarks.pekko;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.NotSerializableException;
import java.util.UUID;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** About a hundred bytes of JSON, written by hand: no mapper could be cheaper. */
public final class ItemEventSerializer extends SerializerWithStringManifest {

    private static final String REST = "\",\"quantity\":1,\"order\":\"A-1\",\"line\":1}";
    private static final String OPENING = "{\"allocation\":\"";
    private static final int ID_LENGTH = 36;

    /** Created by its name in pekko.conf. */
    public ItemEventSerializer() {}

    @Override
    public int identifier() {
        return 71_001;
    }

    @Override
    public String manifest(Object event) {
        return switch ((ItemEvent) event) {
            case ItemEvent.Received _ -> "received";
            case ItemEvent.Allocated _ -> "allocated";
            case ItemEvent.Freed _ -> "freed";
        };
    }

    @Override
    public byte[] toBinary(Object event) {
        return switch ((ItemEvent) event) {
            case ItemEvent.Received(var quantity) -> Long.toString(quantity).getBytes(UTF_8);
            case ItemEvent.Allocated(var allocation) -> json(allocation);
            case ItemEvent.Freed(var allocation) -> json(allocation);
        };
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
        String text = new String(bytes, UTF_8);
        return switch (manifest) {
            case "received" -> new ItemEvent.Received(Long.parseLong(text));
            case "allocated" -> new ItemEvent.Allocated(allocation(text));
            case "freed" -> new ItemEvent.Freed(allocation(text));
            default -> throw new NotSerializableException(manifest);
        };
    }

    private static byte[] json(UUID allocation) {
        return (OPENING + allocation + REST).getBytes(UTF_8);
    }

    private static UUID allocation(String text) {
        return UUID.fromString(text.substring(OPENING.length(), OPENING.length() + ID_LENGTH));
    }
}
