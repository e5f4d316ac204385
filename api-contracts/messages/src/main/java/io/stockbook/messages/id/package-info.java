/** Who and where: the ids that name owners, SKUs, locations, channels and every aggregate. */
@NullMarked
package io.stockbook.messages.id;

import org.jspecify.annotations.NullMarked;
