package cn.xieshou.rule;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Place;

/**
 * A line as rules see it (待查行).
 *
 * @param batch the lines that are looked at together
 * @param number its number in the filing, from 1
 * @param place where the record will belong; of a record that is voided, where it belongs
 * @param form what it says; of a record that is voided, what that says now
 * @param before what the record says now, {@code null} for a new or a posted one
 * @param voids whether it voids the record
 */
public record RuleLine<F>(RuleBatch<F> batch, int number, Place place, F form, @Nullable F before, boolean voids) {

	/** The record, also of a new one. */
	public UUID record() {
		return this.place.record();
	}

}
