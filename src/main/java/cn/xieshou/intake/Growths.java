package cn.xieshou.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.GrowthGrammar;
import cn.xieshou.values.grammar.GrowthReading;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;
import cn.xieshou.values.grammar.Unreadable;

/**
 * Tells a growth that is said of the figure before it from a figure of its own (增长之归属).
 */
final class Growths {

	private static final String COMPARED = "(?:同比|环比|[较比与同](?:上一?年|去年|前年|上个?月|上季度|年初|(?:19|20)\\d{2}年|上期|基期|前一年)\\p{IsHan}{0,5}?|按可比口径(?:计算)?)";

	private static final String VERB = "(?:(?:实际|名义|净|分别|大幅|略|小幅)?(?:正|负)?(?:增长|增加|提高|提升|上升|上涨|回升|下降|减少|降低|下滑|下跌|回落|增幅|增速|涨幅|降幅|多|少|增|降)(?:达到|达|为|了)?)";

	/** Between a figure and the number of its growth. */
	private static final Pattern LEAD = Pattern
		.compile("(?:大关)?[，,、；;（(]?(?:且|并|，)?(?<said>(?<with>" + COMPARED + ")?[，,]?" + VERB + ")");

	/** Between a figure and how many times the earlier one it is, 是上年的1.5倍. */
	private static final Pattern TIMES = Pattern
		.compile("[，,、；;（(]?(?<said>(?:分别)?(?:是|为|达到?|相当于)(?:上一?年|去年|前年|年初|(?:19|20)\\d{2}年)(?:同期|水平|度)*的)");

	private static final Pattern SIGNED = Pattern.compile("[（(](?:同比|环比)?");

	private static final Pattern FLAT = Pattern
		.compile("[，,、（(](?<said>(?:与|同|和)?(?:上年|去年|上月|上季度|上年度)?(?:同期|水平)*(?:相比)?(?:基本|大体|大致)?持平)");

	private Growths() {
	}

	/** The growth of the figure before an amount, {@code null} if the amount is none. */
	static @Nullable Attached of(String text, Amount figure, Amount amount) {
		if (amount.isPlace()) {
			return null;
		}
		String between = text.substring(figure.to(), amount.from());
		Matcher lead = LEAD.matcher(between);
		boolean said = lead.matches()
				&& (amount.isRate() || amount.isPoints() || amount.reading().unit().symbol().equals("倍")
						|| (lead.group("with") != null && amount.isLike(figure)));
		Matcher times = TIMES.matcher(between);
		if (amount.reading().unit().symbol().equals("倍") && times.matches()) {
			lead = times;
			said = true;
		}
		boolean signed = SIGNED.matcher(between).matches() && amount.isRate() && amount.quote().matches("[-−+].*");
		if (!said && !signed) {
			return null;
		}
		int from = said ? figure.to() + lead.start("said") : amount.from();
		GrowthReading read = read((signed ? "增长" : "") + text.substring(from, amount.to()));
		return (read != null) ? new Attached(Attached.Kind.GROWTH, from, amount.to(), text.substring(from, amount.to()),
				read.quantity(), read) : null;
	}

	/** A growth in the words of another one, {@code null} if it cannot be read so. */
	static @Nullable Attached same(Attached said, Amount amount) {
		String words = said.quote().replaceAll("[约近超逾]?[-−]?\\d.*$", "");
		GrowthReading read = read(words + amount.quote());
		return (read != null) ? new Attached(Attached.Kind.GROWTH, amount.from(), amount.to(), words + amount.quote(),
				read.quantity(), read) : null;
	}

	/** That a figure is as it was (与上年同期持平), {@code null} if that is not said next. */
	static @Nullable Attached flat(String text, Amount figure) {
		Matcher flat = FLAT.matcher(text).region(figure.to(), text.length());
		if (!flat.lookingAt()) {
			return null;
		}
		GrowthReading read = read(flat.group("said"));
		return (read != null) ? new Attached(Attached.Kind.GROWTH, flat.start("said"), flat.end("said"),
				flat.group("said"), read.quantity(), read) : null;
	}

	/** How much more 翻一番 is, in percent. */
	static @Nullable QuantityReading doubling(String quote) {
		GrowthReading read = read(quote);
		return (read != null) ? read.quantity() : null;
	}

	/** 增长2.5倍 in percent, the number as it is for what is no growth. */
	static QuantityReading inPercent(String before, QuantityReading read) {
		boolean grows = before.matches(".*(?:增长|增加|提高|提升|上升|扩大|增幅)(?:了|达|近|约|超)?$") && read.unit().symbol().equals("倍");
		if (!grows || read.value() == null) {
			return read;
		}
		QuantityReading base = read.inBase();
		return base;
	}

	private static @Nullable GrowthReading read(String text) {
		try {
			return GrowthGrammar.read(text.replace('，', ',').replace('−', '-'));
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	/** Reads a plain percentage. */
	static QuantityReading percent(String text) {
		return QuantityGrammar.readAny(text, null);
	}

}
