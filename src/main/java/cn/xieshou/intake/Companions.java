package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.QuantityReading;

/** Parts amounts into figures and what only belongs to the figure before (主数与附数). */
final class Companions {

	private static final String GOAL = "(?:全年|年度|协议|本年度?|既定|省定|市定|计划|目标|任务|目标任务|任务目标|任务数|任务量|指标|总)+(?:的)?";

	private static final Pattern COMPLETES = Pattern.compile("[，,（(；]?(?:均|已|共|约)*(?:超额)?(?:完成|占|达到?|为)(?:了)?" + GOAL);

	private static final Pattern TARGET = Pattern.compile("[，,（(]?(?:均|已)*(?:超额)?完成(?:了)?" + GOAL);

	private static final Pattern OF_TARGET = Pattern.compile("的");

	private static final Pattern SHARE = Pattern.compile("[（(](?:约)?占(?:比|总数的?|全部的?|\\p{IsHan}{1,6}的)?");

	private final String text;

	private final List<Amount> amounts;

	private final List<Figure> figures = new ArrayList<>();

	private int at;

	private Companions(String text, List<Amount> amounts) {
		this.text = text;
		this.amounts = amounts;
	}

	/**
	 * A figure with what belongs to it.
	 *
	 * @param amount the figure
	 * @param attached what belongs to it
	 * @param end where it and what stands behind it end
	 */
	record Figure(Amount amount, List<Attached> attached, int end) {

	}

	static List<Figure> of(String text, List<Amount> amounts) {
		Companions companions = new Companions(text, amounts);
		while (companions.at < amounts.size()) {
			companions.next();
		}
		return companions.figures;
	}

	private void next() {
		Amount amount = this.amounts.get(this.at);
		List<Attached> attached = new ArrayList<>();
		String[] slash = amount.quote().split("/");
		QuantityReading target = amount.quote().matches("\\d+/\\d+") ? Amounts.reading(slash[1] + "个") : null;
		if (target != null) {
			attached.add(new Attached(Attached.Kind.TARGET, amount.to() - slash[1].length(), amount.to(), slash[1],
					target, null));
		}
		Amount last = amount;
		this.at++;
		while (this.at < this.amounts.size()) {
			Attached more = attached(amount, last, this.amounts.get(this.at));
			if (more == null) {
				break;
			}
			attached.add(more);
			last = this.amounts.get(this.at);
			this.at++;
		}
		share(attached);
		Attached flat = Growths.flat(this.text, amount);
		if (flat != null) {
			attached.add(flat);
		}
		int end = attached.stream().mapToInt(Attached::to).max().orElse(amount.to());
		this.figures.add(new Figure(amount, attached, end));
	}

	/** Growths that 分别 gives to the figures before, each its own (分别增长12.5%和8.9%). */
	private void share(List<Attached> attached) {
		int before = this.figures.size();
		while (attached.size() == 1 && attached.get(0).kind() == Attached.Kind.GROWTH
				&& attached.get(0).quote().contains("分别") && this.at < this.amounts.size() && before > 0) {
			Amount next = this.amounts.get(this.at);
			boolean listed = (next.isRate() || next.reading().unit().symbol().equals("倍"))
					&& this.text.substring(attached.get(0).to(), next.from()).matches("[、和及与，]");
			Attached growth = listed ? Growths.same(attached.get(0), next) : null;
			if (growth == null) {
				return;
			}
			before--;
			this.figures.get(before).attached().add(attached.get(0));
			attached.set(0, growth);
			this.at++;
		}
	}

	private @Nullable Attached attached(Amount main, Amount figure, Amount amount) {
		String between = this.text.substring(figure.to(), amount.from());
		if (between.length() > 24) {
			return null;
		}
		Attached growth = Growths.of(this.text, figure, amount);
		if (growth != null) {
			return growth;
		}
		if (amount.isRate() && COMPLETES.matcher(between).matches()) {
			return Attached.of(Attached.Kind.COMPLETION, amount);
		}
		if (amount.isRate() && SHARE.matcher(between).matches()) {
			return Attached.of(Attached.Kind.SHARE, amount);
		}
		if (amount.isLike(main) && TARGET.matcher(between).matches()) {
			return Attached.of(Attached.Kind.TARGET, amount);
		}
		boolean ofTarget = amount.isRate() && OF_TARGET.matcher(between).matches()
				&& TARGET.matcher(this.text.substring(Sentences.clause(this.text, figure.from()), figure.from()))
					.matches();
		return ofTarget ? Attached.of(Attached.Kind.COMPLETION, amount) : null;
	}

}
