/** What was ordered of suppliers, announced and received, and what became of it. */
@NullMarked
package io.stockbook.projectors.purchases;

import org.jspecify.annotations.NullMarked;
