/** Questions over gRPC: the rows that REST answers. */
@NullMarked
package io.stockbook.queryapi.grpc;

import org.jspecify.annotations.NullMarked;
