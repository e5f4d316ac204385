/** The feed of what channels are told, however it is read: by polls, as a stream, over gRPC. */
@NullMarked
package io.stockbook.queryapi.feed;

import org.jspecify.annotations.NullMarked;
