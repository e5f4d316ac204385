package io.stockbook.projectors.availability;

import io.stockbook.messages.id.ChannelCode;
import org.jspecify.annotations.Nullable;

/** Units of one line that wait at one stock item. */
record WaitingLine(@Nullable ChannelCode channel, long quantity) {}
