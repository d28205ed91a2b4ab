package cn.xieshou.workbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * A field that a column may say something about (可识别字段): one of the form, or one that
 * customary tables have and the form does not.
 *
 * @param id its path in the form, {@code stages[STARTED].on}; its label where the form
 * has no such field
 * @param key its path in the form, {@code null} where the form has none: then it is left
 * out, and said so
 * @param label what it is called
 * @param kind what is written in it
 * @param unit for amounts the usual unit
 * @param names what heads of columns call it
 * @param identity whether rows that agree in it may be the same record
 * @param optional whether it is offered but not imported unasked
 * @param wholes ids of the fields that it is a part of
 * @param after ids of the dates that come before it
 * @param choices for choices what may be chosen
 */
public record SheetField(String id, @Nullable String key, String label, Kind kind, @Nullable Unit unit,
		List<String> names, boolean identity, boolean optional, List<String> wholes, List<String> after,
		List<Choice> choices) {

	/** What is written in the cells of a field. */
	public enum Kind {

		TEXT, CODE, CREDIT, CHOICE, DATE, SPAN, QTY, PERCENT, BOOL, REGION, LIST, PARTS, INDICATOR, UNIT,

		/** What the form reads as it is written. */
		FORM,
		/** Several of these, parted as templates say. */
		FORM_LIST

	}

	/**
	 * What may be chosen.
	 *
	 * @param label what the portal calls it
	 * @param names what others call it
	 */
	public record Choice(String label, List<String> names) {

	}

	/** The same, its cells read otherwise. */
	SheetField as(Kind other) {
		return new SheetField(this.id, this.key, this.label, other, this.unit, this.names, this.identity, this.optional,
				this.wholes, this.after, this.choices);
	}

	/** The id under which its value stands: two columns, in and out, give one amount. */
	String target() {
		int colon = this.id.indexOf(':');
		return (colon < 0) ? this.id : this.id.substring(0, colon);
	}

	/**
	 * The choice that a column of this field makes by itself, {@code IN} or {@code OUT}.
	 */
	@Nullable String sets() {
		int colon = this.id.indexOf(':');
		return (colon < 0) ? null : this.id.substring(colon + 1);
	}

}
