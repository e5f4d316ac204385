/** The words of external custody: what somebody else says they keep for an owner. */
@NullMarked
package io.stockbook.messages.custody;

import org.jspecify.annotations.NullMarked;
