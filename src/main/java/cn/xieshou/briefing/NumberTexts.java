package cn.xieshou.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Quantity;

/**
 * How a number of a figure is printed (数的写法), in Chinese as documents are: with the words
 * that the number decides, so that nobody can write “growth” before a fall. What may not
 * be said is {@code null}.
 */
final class NumberTexts {

	/** Words for signs that a source does not use. */
	private static final Map<String, String> SIGNS = Map.of("≥", "不少于", "≤", "不超过", ">", "超过", "<", "不足", "~", "约");

	private NumberTexts() {
	}

	/**
	 * A number of a figure.
	 * @param day the day that the text is of, for the time that has passed
	 */
	static @Nullable String of(Figure figure, Part part, LocalDate day) {
		return switch (part) {
			case VALUE -> value(figure);
			case GROWTH -> GrowthTexts.of(figure);
			case GROWTH_RANK -> rank(figure.said(ClaimKind.GROWTH_RANK), "增速居");
			case RANK -> rank(figure.said(ClaimKind.RANK), "居");
			case COMPLETION -> CompletionTexts.reached(figure);
			case SURPLUS -> CompletionTexts.surplus(figure);
			case BEHIND -> CompletionTexts.behind(figure, day);
			case EXCESS -> CompletionTexts.stated(figure);
			case SHARE -> share(figure.claim(ClaimKind.SHARE));
			case AVERAGE -> average(figure.claim(ClaimKind.AVERAGE));
			case GRADE -> grade(figure.claim(ClaimKind.GRADE));
		};
	}

	private static @Nullable String value(Figure figure) {
		Quantity value = figure.value();
		if (value == null || figure.statement().isName()) {
			return null;
		}
		String text = quantity(value);
		return switch (figure.basis()) {
			case ACTUAL -> text;
			case FORECAST -> beginsAs(text, Basis.FORECAST) ? text : "预计" + text;
			case PLAN -> beginsAs(text, Basis.PLAN) ? text : "计划" + text;
			case RULE -> "规定" + text;
			case CAPACITY -> "设计能力" + text;
		};
	}

	private static boolean beginsAs(String text, Basis basis) {
		return text.startsWith((basis == Basis.FORECAST) ? "预计" : "计划");
	}

	/**
	 * A quantity as stated, without separators, its signs as words: 超2亿元, 前100位.
	 */
	static String quantity(Quantity quantity) {
		String text = quantity.toString();
		String sign = text.substring(0, 1);
		if (sign.equals("≤") && quantity.unit().symbol().equals("位")) {
			return "前" + text.substring(1);
		}
		return SIGNS.getOrDefault(sign, sign) + text.substring(1);
	}

	/** A number without zeros that say nothing. */
	static String plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return ((stripped.scale() < 0) ? stripped.setScale(0) : stripped).toPlainString();
	}

	/** 居全省(21个市)第2位; never without among whom. */
	private static @Nullable String rank(@Nullable StatedClaim claim, String before) {
		Quantity place = (claim != null) ? claim.quantity() : null;
		if (claim == null || place == null || claim.within() == null) {
			return null;
		}
		String within = claim.within().replaceAll("（[^（）]*(未给出|未载明|未说明)[^（）]*）$", "");
		String among = (claim.among() != null) ? "（共" + claim.among() + "个）" : "";
		String tied = Boolean.TRUE.equals(claim.tied()) ? "并列" : "";
		String text = quantity(place);
		boolean whole = place.isExact() && !text.startsWith("第") && !text.contains("倒数");
		return before + within + among + tied + (whole ? "第" + text : text);
	}

	private static @Nullable String share(@Nullable StatedClaim claim) {
		Quantity share = (claim != null) ? claim.quantity() : null;
		return (claim == null || share == null) ? null
				: "占" + ((claim.within() != null) ? claim.within() + "的" : "比") + quantity(share);
	}

	private static @Nullable String average(@Nullable StatedClaim claim) {
		Quantity average = (claim != null) ? claim.quantity() : null;
		return (claim == null || average == null) ? null
				: ((claim.within() != null) ? claim.within() : "") + "平均" + quantity(average);
	}

	private static @Nullable String grade(@Nullable StatedClaim claim) {
		return (claim == null || claim.grade() == null) ? null : "获“" + claim.grade() + "”等次";
	}

}
