/** What the view of work orders shows. */
@NullMarked
package io.stockbook.projectors.work;

import org.jspecify.annotations.NullMarked;
