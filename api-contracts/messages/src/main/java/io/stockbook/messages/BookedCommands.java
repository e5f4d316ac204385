package io.stockbook.messages;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells what commands have put into the ledger. For whoever has to prove what was booked. */
public interface BookedCommands {

    /** The events of those of these commands that have any, in their order. */
    Map<CommandId, List<Event>> booked(Collection<CommandId> commands);
}
