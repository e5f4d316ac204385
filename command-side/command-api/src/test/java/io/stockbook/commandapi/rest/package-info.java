/** The command endpoints over real HTTP, in front of a gateway that plays a script. */
@NullMarked
package io.stockbook.commandapi.rest;

import org.jspecify.annotations.NullMarked;
