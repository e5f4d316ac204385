/** What a work order decides: what went in, what is in work, and what was made of it. */
@NullMarked
package io.stockbook.domain.work;

import org.jspecify.annotations.NullMarked;
