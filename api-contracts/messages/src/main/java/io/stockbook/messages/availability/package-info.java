/** What channels may sell and were told, for whoever explains it or has it told again. */
@NullMarked
package io.stockbook.messages.availability;

import org.jspecify.annotations.NullMarked;
