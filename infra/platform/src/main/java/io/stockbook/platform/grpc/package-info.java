/** gRPC: who may call, and how problems look there. */
@NullMarked
package io.stockbook.platform.grpc;

import org.jspecify.annotations.NullMarked;
