package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Finding.Code;

/** Reads from when until when in one cell (起止单元格). */
final class SpanCells {

	private static final Pattern DATE = Pattern
		.compile("\\d{4}(?:[年./\\-]\\d{1,2}(?:[月./\\-]\\d{1,2}(?!\\d)[日号]?|月份?|(?!\\d)))|\\d{4}年?(?!\\d)");

	private static final Pattern LENGTH = Pattern.compile("([一二两三四五六七八九十\\d]+)(?:个)?(年|月)(?:期)?");

	private final DateCells dates;

	SpanCells(DateCells dates) {
		this.dates = dates;
	}

	/** Both ends, either may be {@code null}, and what is to be said. */
	record Span(@Nullable String from, @Nullable String to, List<Finding> findings) {

	}

	/**
	 * Reads a cell.
	 * @param agreed the day from which a mere length counts; may be {@code null}
	 */
	Span read(Cell cell, @Nullable String agreed) {
		String text = cell.plain().replaceAll("\\s", "");
		if (cell.kind() == Cell.Kind.DATE) {
			return new Span(cell.text(), null, List.of());
		}
		List<Finding> findings = new ArrayList<>();
		List<String> dates = new ArrayList<>();
		Matcher matcher = DATE.matcher(text);
		while (matcher.find()) {
			CellReading date = this.dates.read(Cell.text(matcher.group()));
			findings.addAll(date.findings());
			if (date.text() != null) {
				dates.add(date.text());
			}
		}
		Matcher length = LENGTH.matcher(text);
		if (dates.isEmpty() && findings.isEmpty() && length.matches()) {
			findings.add(Finding.of(Code.DURATION_NOT_DATE, end(agreed, length), cell.text()));
			return new Span(agreed, null, findings);
		}
		if (dates.isEmpty() && text.matches("长期.*|无固定.*|持续.*|永久")) {
			findings.add(Finding.of(Code.EMPTY_MARK, null, cell.text()));
			return new Span(agreed, null, findings);
		}
		if (dates.isEmpty() && findings.isEmpty()) {
			CellReading other = this.dates.read(cell);
			return new Span(other.text(), null, other.findings());
		}
		if (dates.size() > 1 && DateCells.compare(dates.get(1), dates.get(0)) < 0) {
			findings.add(Finding.of(Code.DATE_ORDER, null, dates.get(1), dates.get(0)).as(Finding.Severity.ERROR));
		}
		boolean until = dates.size() == 1 && text.matches("(至|到|截至|[-—~]).*");
		return new Span(dates.isEmpty() || until ? null : dates.get(0),
				until ? dates.get(0) : (dates.size() > 1) ? dates.get(1) : null, findings);
	}

	private static @Nullable String end(@Nullable String from, Matcher length) {
		String number = length.group(1);
		int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : "一二三四五六七八九十".indexOf(number) + 1;
		count = number.equals("两") ? 2 : count;
		if (from == null || count == 0 || !from.matches("\\d{4}-\\d{2}.*")) {
			return null;
		}
		java.time.LocalDate first = java.time.LocalDate.parse((from + "-01").substring(0, 10));
		java.time.LocalDate last = length.group(2).equals("年") ? first.plusYears(count) : first.plusMonths(count);
		return last.toString().substring(0, from.length());
	}

}
