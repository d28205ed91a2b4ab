package cn.xieshou.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.Pager;
import cn.xieshou.register.References;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;

/** Puts together what the page of the ledger shows (资金台账页面). */
@Component
class LedgerViewAssembler {

	private static final int PAGE = 20;

	private final LedgerSums sums;

	private final LedgerLines lines;

	private final LedgerChart charts;

	private final BudgetYears years;

	private final ProjectProgress projects;

	private final References references;

	private final Labels labels;

	LedgerViewAssembler(LedgerSums sums, LedgerLines lines, LedgerChart charts, BudgetYears years,
			ProjectProgress projects, References references, Labels labels) {
		this.sums = sums;
		this.lines = lines;
		this.charts = charts;
		this.years = years;
		this.projects = projects;
		this.references = references;
		this.labels = labels;
	}

	@Transactional(readOnly = true)
	public LedgerView of(LedgerQuery query, LedgerLines.@Nullable Key after, LocalDate today) {
		List<LedgerSums.OfSource> sources = this.sums.bySource(query);
		FundBalance total = LedgerSums.total(sources);
		LocalDate on = query.on(today);
		List<LedgerLines.Line> found = this.lines.page(query, after, PAGE + 1);
		List<LedgerLines.Line> shown = found.subList(0, Math.min(found.size(), PAGE));
		Map<String, String> filled = filled(query);
		String here = query.address();
		String next = (found.size() > PAGE) ? address(here, "after=" + shown.get(PAGE - 1).key()) : null;
		return new LedgerView(query.said(), filled, pills(query, filled), steps(query, total),
				this.charts.of(sources, total),
				query.isOfWholeFunds() ? this.sums.idle(query, on).stream().map((one) -> idle(query, one)).toList()
						: null,
				this.years.of(query, on), this.projects.of(query), Numbers.date(on), tabs(query),
				shown.stream().map((line) -> line(query, line)).toList(),
				new Pager((after != null) ? here : null, next, shown.size(), null));
	}

	private static String address(String address, String parameter) {
		return address + (address.contains("?") ? "&" : "?") + parameter;
	}

	/** What is asked for as people call it. */
	private Map<String, String> filled(LedgerQuery query) {
		Map<String, String> filled = new LinkedHashMap<>();
		query.said().forEach((name, value) -> filled.put(name, switch (name) {
			case "pairing" -> Objects.requireNonNull(query.pairing()).name();
			case "fund" -> this.references.nameOf("funds", value.toString());
			case "project" -> this.references.nameOf("projects", value.toString());
			case "step" -> this.labels.of((FundingKind) value);
			case "example" -> this.labels.text("yes");
			default -> value.toString();
		}));
		return filled;
	}

	private List<Link> pills(LedgerQuery query, Map<String, String> filled) {
		String colon = this.labels.text("ledger.colon");
		return filled.entrySet()
			.stream()
			.map((one) -> new Link(this.labels.text("ledger." + one.getKey()) + colon + one.getValue(),
					query.without(one.getKey())))
			.toList();
	}

	private List<LedgerView.Step> steps(LedgerQuery query, FundBalance total) {
		List<LedgerView.Step> steps = new ArrayList<>();
		total.steps()
			.forEach((step, sum) -> steps.add(new LedgerView.Step(this.labels.of(step), text(sum), rate(step, total),
					query.step(step).address() + "#entries")));
		return steps;
	}

	/** What a step is measured by is said with it, for not everybody measures it so. */
	private @Nullable String rate(FundingKind step, FundBalance total) {
		FundingKind of = switch (step) {
			case ALLOCATED, RECEIVED -> FundingKind.PLEDGED;
			case ASSIGNED -> FundingKind.ALLOCATED;
			case DISBURSED, PAID, RETURNED, CARRIED -> FundingKind.RECEIVED;
			case SETTLED -> FundingKind.PAID;
			case PLEDGED, REVERSAL -> null;
		};
		if (of == null || total.sum(of).compareTo(Money.ZERO) <= 0) {
			return null;
		}
		BigDecimal rate = total.sum(step)
			.yuan()
			.movePointRight(2)
			.divide(total.sum(of).yuan(), 1, RoundingMode.HALF_UP);
		return this.labels.text("ledger.rate", this.labels.of(of), Numbers.percent(rate));
	}

	private LedgerView.Idle idle(LedgerQuery query, LedgerSums.Idle idle) {
		String href = (idle.fund() != null) ? "/funds/" + idle.fund() : query.address() + "#idle-h";
		String why = idle.apart().reason();
		LocalDate said = idle.apart().on();
		String reason = (why != null && said != null) ? this.labels.text("ledger.idle.said", why, Numbers.date(said))
				: null;
		return new LedgerView.Idle((idle.fund() != null) ? idle.name() : null, href, text(idle.idle()),
				text(idle.half()), text(idle.year()), text(idle.two()), text(idle.apart().reserve()), reason);
	}

	private List<LedgerView.Tab> tabs(LedgerQuery query) {
		List<LedgerView.Tab> tabs = new ArrayList<>();
		tabs.add(new LedgerView.Tab(this.labels.text("ledger.all"), query.step(null).address() + "#entries",
				query.step() == null));
		Arrays.stream(FundingKind.values())
			.filter((step) -> step != FundingKind.REVERSAL)
			.forEach((step) -> tabs.add(new LedgerView.Tab(this.labels.of(step),
					query.step(step).address() + "#entries", step == query.step())));
		return tabs;
	}

	private LedgerView.Line line(LedgerQuery query, LedgerLines.Line line) {
		String mark = line.undoes() ? "ledger.undoes" : line.undone() ? "ledger.undone" : null;
		return new LedgerView.Line(line.id(), line.name(), Numbers.date(line.movedOn()), line.documentNumber(),
				line.counterparty(), line.batch(), this.labels.of(line.step()), text(line.amount()), line.fundName(),
				query.fund(line.fund()).address(), mark);
	}

	private static String text(Money money) {
		return Numbers.grouped(money.yuan());
	}

}
