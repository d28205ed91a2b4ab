/**
 * The one grammar of values, periods and growth (读数): what people write in reports is
 * read here, for forms, JSON, sheets and the readings of the API, and what is written
 * reads back.
 */
@NamedInterface("grammar")
@NullMarked
package cn.xieshou.values.grammar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
