/** Where each order stands, line by line, and how it came there. */
@NullMarked
package io.stockbook.projectors.orders;

import org.jspecify.annotations.NullMarked;
