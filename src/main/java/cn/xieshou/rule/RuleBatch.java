package cn.xieshou.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Place;

/**
 * Lines of one record type and one root that rules look at together (批), so that a
 * thousand lines do not cost a thousand queries.
 *
 * @param <F> the form
 */
public final class RuleBatch<F> {

	private final List<RuleLine<F>> lines = new ArrayList<>();

	private final Map<Object, Object> loaded = new HashMap<>();

	private boolean posted;

	private @Nullable RuleParameters limits;

	/**
	 * Holds the lines to the limits that are set, without it to those of the catalogue.
	 */
	void heldTo(RuleParameters limits) {
		this.limits = limits;
	}

	/**
	 * The limit of a rule in force on a day.
	 * @param on the day that a line speaks of, {@code null} for today
	 */
	public BigDecimal limit(RuleCard card, String parameter, @Nullable LocalDate on) {
		return (this.limits != null) ? this.limits.of(card, parameter, on).value() : card.limit(parameter);
	}

	/** The same of records of the books, which were filed at different times. */
	RuleBatch<F> ofBooks() {
		this.posted = true;
		return this;
	}

	/** Whether the lines are those of one filing. */
	public boolean isFiling() {
		return !this.posted;
	}

	/** A new record, a changed one or, without {@code before}, a posted one. */
	public RuleBatch<F> says(int number, Place place, F form, @Nullable F before) {
		this.lines.add(new RuleLine<>(this, number, place, form, before, false));
		return this;
	}

	/** A record that is to be voided. */
	public RuleBatch<F> voids(int number, Place place, F before) {
		this.lines.add(new RuleLine<>(this, number, place, before, before, true));
		return this;
	}

	public List<RuleLine<F>> lines() {
		return Collections.unmodifiableList(this.lines);
	}

	/** The top-level pairing of the lines. */
	public UUID root() {
		return this.lines.get(0).place().root();
	}

	/**
	 * What rules need of other records, loaded for all lines when the first rule asks.
	 * @param key by which the next rule finds it again, a class of the room
	 */
	@SuppressWarnings("unchecked")
	public <T> T once(Class<T> key, Supplier<T> load) {
		Object known = this.loaded.get(key);
		if (known == null) {
			known = Objects.requireNonNull(load.get());
			this.loaded.put(key, known);
		}
		return (T) known;
	}

}
