package cn.xieshou.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/**
 * What is asked of a case first, on its page (办件要点): how far it is, at which level, by
 * when, and how much.
 */
@Component
@Order(1)
class CaseHead implements DetailPanel {

	/** What counts for each kind. */
	private static final Map<CaseKind, List<String>> NUMBERS = Map.of(CaseKind.BENEFIT,
			List.of("asked", "approved", "paid"), CaseKind.FINANCING, List.of("asked", "approved", "paid"),
			CaseKind.LAND_APPROVAL, List.of("area", "quota", "industryArea"), CaseKind.LAND_SALE,
			List.of("area", "startPrice", "price"), CaseKind.EIA_RELIEF, List.of(), CaseKind.ISSUE, List.of());

	private final Labels labels;

	private final Clock clock;

	CaseHead(Labels labels, Clock clock) {
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * The head of a case.
	 *
	 * @param state the last step, {@code null} if none is said
	 * @param since when that was
	 * @param level at which level it is
	 * @param owner who sees to it
	 * @param dueOn the day by which it is due
	 * @param late by how many days it is late, 0 if it is not
	 * @param open whether something is still to be done
	 * @param numbers what it is about
	 */
	record Head(@Nullable CaseStep state, @Nullable String since, @Nullable String level, @Nullable String owner,
			@Nullable LocalDate dueOn, long late, boolean open, List<Fig> numbers) {

	}

	@Override
	public @Nullable Head content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(entry instanceof CaseFile file) || !(form instanceof CaseFileForm said)) {
			return null;
		}
		boolean open = CaseDueRule.isOpen(said);
		LocalDate today = Days.today(this.clock);
		long late = (open && said.dueOn() != null) ? Math.max(0, ChronoUnit.DAYS.between(said.dueOn(), today)) : 0;
		List<Fig> numbers = new ArrayList<>();
		for (String field : NUMBERS.getOrDefault(Objects.requireNonNull(said.kind()), List.of())) {
			numbers.add(fig(field, (Quantity) FormField.value(said, field)));
		}
		if (said.several() != null) {
			numbers.add(0, fig("several", said.several()));
		}
		return new Head(file.getState(), (file.getStateOn() != null) ? file.getStateOn().toString() : null,
				(file.getAtLevel() != null) ? this.labels.of(file.getAtLevel()) : null, said.owner(), said.dueOn(),
				late, open, numbers);
	}

	private Fig fig(String field, @Nullable Quantity amount) {
		String label = this.labels.field("cases", field);
		return (amount != null) ? Fig.of(label, amount, null) : Fig.none(label, Blank.NOT_REPORTED);
	}

	@Override
	public String template() {
		return "cases/parts :: heading";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

	@Override
	public Set<String> fields() {
		return Set.of("several", "owner", "dueOn", "asked", "approved", "paid", "area", "quota", "industryArea",
				"startPrice", "price");
	}

}
