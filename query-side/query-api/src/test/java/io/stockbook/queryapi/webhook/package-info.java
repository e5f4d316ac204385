/** Tests of who is told what. */
@NullMarked
package io.stockbook.queryapi.webhook;

import org.jspecify.annotations.NullMarked;
