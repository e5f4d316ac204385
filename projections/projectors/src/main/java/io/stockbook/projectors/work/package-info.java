/** Where each work order stands, what of it is in work, and what was made of what. */
@NullMarked
package io.stockbook.projectors.work;

import org.jspecify.annotations.NullMarked;
