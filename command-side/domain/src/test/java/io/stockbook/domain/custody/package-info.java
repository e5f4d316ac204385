/** What a keeper's snapshot decides, told in facts. */
@NullMarked
package io.stockbook.domain.custody;

import org.jspecify.annotations.NullMarked;
