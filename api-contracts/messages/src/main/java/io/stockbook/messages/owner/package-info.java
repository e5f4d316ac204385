/** The words of the owner: whose stock it is, and how it is handled. */
@NullMarked
package io.stockbook.messages.owner;

import org.jspecify.annotations.NullMarked;
