/** What every message checks when it is made, whoever makes it. */
@NullMarked
package io.stockbook.messages;

import org.jspecify.annotations.NullMarked;
