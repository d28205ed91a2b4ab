package cn.xieshou.intake;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A text as read (识读结果).
 *
 * @param text the text
 * @param items the figures, in the order of the text
 * @param entities the names
 */
record Reading(IntakeText text, List<Item> items, List<Named> entities) {

	/**
	 * A figure with what the books know of it.
	 *
	 * @param figure the figure
	 * @param matches the indicators that it may be of, best first
	 * @param subject of what it is
	 * @param inBooks what the books have in its place
	 * @param repeats the earlier figure of the text that says the same, {@code null} if
	 * none does
	 */
	record Item(Candidate figure, List<IndicatorMatch> matches, @Nullable Subject subject, InBooks inBooks,
			@Nullable Integer repeats) {

		/** The indicator that it surely is, {@code null} if that is open. */
		@Nullable IndicatorMatch sure() {
			IndicatorMatch best = this.matches.isEmpty() ? null : this.matches.get(0);
			return (best != null && best.confidence() >= IndicatorMatch.SURE) ? best : null;
		}

	}

	/**
	 * Of what a figure is (对象).
	 *
	 * @param kind {@code region}, {@code pairing}, {@code park}, {@code enclave},
	 * {@code project} or {@code firm}
	 * @param id the code of the region or pairing, the id of another record
	 * @param name its name
	 */
	record Subject(String kind, String id, String name) {

	}

	/**
	 * A name with the record that has it.
	 *
	 * @param entity the name
	 * @param record the id of the record, {@code null} if there is none that the reader
	 * sees
	 * @param fields what the text states of it, by fields of its form
	 */
	record Named(Entity entity, @Nullable String record, Map<String, String> fields) {

		/** What tells it from other names of the text. */
		public String key() {
			return this.entity.type() + ":" + this.entity.name();
		}

	}

	/** What the books have in the place of a figure (账上情况). */
	enum InBooks {

		/** Nothing. */
		NEW,
		/** The same. */
		SAME,
		/** Something else that can be true beside it, such as a bound. */
		CHANGED,
		/** Something that cannot be true beside it. */
		CONTRADICTS;

		/** The name in JSON. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
