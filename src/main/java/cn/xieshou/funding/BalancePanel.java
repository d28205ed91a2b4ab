package cn.xieshou.funding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;

/** From pledge to carrying over: what went each step of a fund, on its page (从协议到结转). */
@Component
@Order(1)
class BalancePanel implements DetailPanel {

	private final FundBalances balances;

	private final Labels labels;

	private final Clock clock;

	BalancePanel(FundBalances balances, Labels labels, Clock clock) {
		this.balances = balances;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * What the panel shows.
	 *
	 * @param unspent what is neither paid nor returned
	 * @param day the day on which it is so
	 * @param href the list of the fund's entries
	 */
	record Content(List<Step> steps, String unspent, String day, String href) {

	}

	/**
	 * A step.
	 *
	 * @param open the message that names what has not gone on, {@code null} where nothing
	 * is to go on
	 * @param left how much that is
	 * @param href the entries of the step
	 */
	record Step(String label, String amount, @Nullable String open, @Nullable String left, String href) {

	}

	@Override
	public @Nullable Content content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof FundForm)) {
			return null;
		}
		FundBalance balance = this.balances.of(entry.getRootId(), entry.getId(), null);
		if (balance.steps().values().stream().allMatch(Money.ZERO::equals)) {
			return null;
		}
		String entries = "/funding-entries?fund=" + entry.getId();
		List<Step> steps = new ArrayList<>();
		balance.steps().forEach((step, sum) -> steps.add(step(step, sum, balance, entries)));
		return new Content(steps, text(balance.unspent()), Numbers.date(Days.today(this.clock)), entries);
	}

	private Step step(FundingKind step, Money sum, FundBalance balance, String entries) {
		Money left = switch (step) {
			case RECEIVED -> balance.available();
			case ASSIGNED -> balance.unassigned();
			case DISBURSED -> balance.unpaid();
			default -> null;
		};
		return new Step(this.labels.of(step), text(sum), (left != null) ? "funds.balance.left." + step.name() : null,
				(left != null) ? text(left) : null, entries + "&kind=" + step.name());
	}

	private static String text(Money money) {
		return Numbers.grouped(money.yuan());
	}

	@Override
	public String template() {
		return "funding/parts :: balance";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Tab tab() {
		return new Tab("balance-h", "funds.balance");
	}

}
