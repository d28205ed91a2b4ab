package cn.xieshou.round;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;

/** How the text of a cell is read and written (格的读写), by the one grammar of values. */
final class CellText {

	/** By key or word, half and full width. */
	private static final Map<String, Absence> ABSENCES = Map.ofEntries(Map.entry("-", Absence.MISSING),
			Map.entry("－", Absence.MISSING), Map.entry("未报", Absence.MISSING), Map.entry("/", Absence.NOT_APPLICABLE),
			Map.entry("／", Absence.NOT_APPLICABLE), Map.entry("不适用", Absence.NOT_APPLICABLE),
			Map.entry("+", Absence.NOT_DUE), Map.entry("＋", Absence.NOT_DUE), Map.entry("未到期", Absence.NOT_DUE),
			Map.entry("?", Absence.DAMAGED), Map.entry("？", Absence.DAMAGED), Map.entry("损毁", Absence.DAMAGED),
			Map.entry("not reported", Absence.MISSING), Map.entry("not applicable", Absence.NOT_APPLICABLE),
			Map.entry("not due", Absence.NOT_DUE), Map.entry("damaged", Absence.DAMAGED));

	private CellText() {
	}

	/**
	 * What a text alone in a cell says of why there is no value, {@code null} if nothing.
	 */
	static @Nullable Absence absence(String text) {
		return ABSENCES.get(text.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Reads a value of an indicator; money may be in any currency.
	 * @throws cn.xieshou.values.grammar.Unreadable if it is none
	 */
	static Quantity read(String text, IndicatorCard card) {
		Unit unit = card.unit();
		QuantityReading read = QuantityGrammar.readAny(text, unit);
		return (read.unit().isKin(unit) ? read : QuantityGrammar.read(text, unit)).toStatement(text);
	}

	/** What stands in the box of a value: its digits alone where they say all. */
	static String write(Quantity value, Unit usual) {
		boolean plain = value.comparator() == Comparator.EXACTLY && value.word() == null && value.unit().equals(usual);
		return plain ? value.digits() : value.original();
	}

}
