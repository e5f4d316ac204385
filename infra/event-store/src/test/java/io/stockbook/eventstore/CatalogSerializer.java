package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * Writes and reads what the event catalog lists, under the catalog's names, and the provenance that
 * stands beside each event. It loads no class by name, so nothing else can be read.
 */
final class CatalogSerializer implements Serializer {

    /**
     * Where an event's metadata holds its {@link Provenance}, which is all that is stored of it.
     */
    static final String PROVENANCE = "provenance";

    private static final String METADATA = MetaData.class.getName();

    private final EventCatalog catalog;
    private final Converter converter = new ChainingConverter();

    CatalogSerializer(EventCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        String json =
                switch (object) {
                    case Event event -> catalog.write(event);
                    case MetaData metadata -> LedgerJson.write(provenanceOf(metadata));
                    default ->
                            throw new SerializationException(
                                    object.getClass().getName() + " has no place in the ledger");
                };
        return converter.convert(
                new SimpleSerializedObject<>(json, String.class, typeForClass(object.getClass())),
                expectedRepresentation);
    }

    static Provenance provenanceOf(MetaData metadata) {
        if (metadata.get(PROVENANCE) instanceof Provenance provenance) {
            return provenance;
        }
        throw new SerializationException("an event comes from a command, and must say from which");
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(String.class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's own signature.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String json = converter.convert(serialized, String.class).getData();
        SerializedType type = serialized.getType();
        if (METADATA.equals(type.getName())) {
            return (T) MetaData.with(PROVENANCE, LedgerJson.read(json, Provenance.class));
        }
        int revision = Integer.parseInt(type.getRevision());
        return (T) catalog.read(new StoredName(type.getName(), revision), json);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return METADATA.equals(type.getName()) ? MetaData.class : catalog.typeOf(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's own signature.
    public SerializedType typeForClass(Class type) {
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        StoredName name = catalog.nameOf(type);
        return new SimpleSerializedType(name.name(), String.valueOf(name.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
