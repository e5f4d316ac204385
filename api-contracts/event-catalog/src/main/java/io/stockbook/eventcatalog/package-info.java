/**
 * The names under which events are stored, for ever, and how they are written as JSON. Nothing that
 * is not in the catalog can be stored or read back.
 */
@NullMarked
package io.stockbook.eventcatalog;

import org.jspecify.annotations.NullMarked;
