package cn.xieshou.page;

import java.math.BigDecimal;

import cn.xieshou.values.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number on a page (数字), shown by {@code fragments/fig}: what it is, the number or why
 * there is none, and the page that says where it comes from.
 *
 * @param name what it is, read out before it
 * @param value its pieces, {@code null} if there is none
 * @param blank why there is none, {@code null} if there is one
 * @param nature what it is if no reported fact
 * @param href the address of its trace, {@code null} if it has none
 */
public record Fig(String name, Numbers.@Nullable Parts value, @Nullable Blank blank, @Nullable Nature nature,
		@Nullable String href) {

	public static Fig of(String name, Quantity quantity, @Nullable String href) {
		return new Fig(name, Numbers.parts(quantity), null, null, href);
	}

	/** A number whose unit is in a table's heading, or a computed one. */
	public static Fig of(String name, BigDecimal number, String unit, @Nullable String href) {
		return new Fig(name, new Numbers.Parts("", Numbers.grouped(number), "", Numbers.unit(unit), ""), null, null,
				href);
	}

	public static Fig of(String name, long number, String unit, @Nullable String href) {
		return of(name, BigDecimal.valueOf(number), unit, href);
	}

	public static Fig none(String name, Blank blank) {
		return new Fig(name, null, blank, null, null);
	}

	public Fig as(Nature nature) {
		return new Fig(this.name, this.value, this.blank, nature, this.href);
	}

	/** Without its unit, for a column whose heading has it. */
	public Fig withoutUnit() {
		Numbers.Parts parts = this.value;
		return (parts != null) ? new Fig(this.name,
				new Numbers.Parts(parts.before(), parts.number(), parts.between(), "", parts.after()), this.blank,
				this.nature, this.href) : this;
	}

}
