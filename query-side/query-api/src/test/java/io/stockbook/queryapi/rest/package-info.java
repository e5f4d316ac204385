/** The query endpoints over real HTTP and a real database, its rows written by hand. */
@NullMarked
package io.stockbook.queryapi.rest;

import org.jspecify.annotations.NullMarked;
