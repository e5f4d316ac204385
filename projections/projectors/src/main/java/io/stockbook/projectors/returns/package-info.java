/** What came back under each return, what became of it, and what was refunded. */
@NullMarked
package io.stockbook.projectors.returns;

import org.jspecify.annotations.NullMarked;
