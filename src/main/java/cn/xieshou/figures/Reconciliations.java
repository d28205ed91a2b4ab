package cn.xieshou.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.PeriodKind;

/**
 * Puts what records add up to beside what is reported of the same thing (台账与报告对照). Which
 * indicators say the same is declared with those that the portal adds up; of several
 * reported figures of a pairing the one counts that would count in a total.
 */
@Service
@Transactional(readOnly = true)
public class Reconciliations {

	private final Figures figures;

	private final Cells cells;

	private final DerivedFigures derived;

	private final Indicators indicators;

	Reconciliations(Figures figures, Cells cells, DerivedFigures derived, Indicators indicators) {
		this.figures = figures;
		this.cells = cells;
		this.derived = derived;
		this.indicators = indicators;
	}

	/** What is set beside a figure. */
	public Optional<Reconciliation> of(Figure figure) {
		return Optional.ofNullable(of(List.of(figure)).get(figure.id()));
	}

	/** What is set beside some figures, by their ids. */
	public Map<UUID, Reconciliation> of(Collection<Figure> figures) {
		Set<UUID> pairings = new HashSet<>();
		Set<String> sums = new HashSet<>();
		for (Figure figure : figures) {
			Set<String> codes = sums(figure.indicator());
			if (!codes.isEmpty()) {
				pairings.add(figure.pairing().id());
				sums.addAll(codes);
			}
		}
		Map<UUID, Reconciliation> reconciliations = new HashMap<>();
		read(pairings, sums).forEach((beside) -> {
			reconciliations.put(beside.derived().id(), beside);
			reconciliations.put(beside.reported().id(), beside);
		});
		return reconciliations;
	}

	/**
	 * What records of a pairing and those below add up to, and the report beside each.
	 */
	public List<Compared> ofPairing(UUID pairing) {
		return compared(this.derived.current(List.of(pairing), List.of()));
	}

	/** The same for all pairings and an indicator, added up or reported. */
	List<Compared> ofIndicator(UUID indicator) {
		IndicatorCard card = this.indicators.require(indicator);
		Set<String> codes = new LinkedHashSet<>(sums(card));
		codes.add(card.code());
		return compared(this.derived.current(List.of(), ids(codes)));
	}

	/**
	 * What records add up to.
	 *
	 * @param figure the sum
	 * @param beside the report beside it, {@code null} if there is none
	 */
	public record Compared(Figure figure, @org.jspecify.annotations.Nullable Reconciliation beside) {

	}

	private List<Compared> compared(List<Figure> sums) {
		Map<UUID, Reconciliation> reconciliations = new HashMap<>();
		besides(sums).forEach((beside) -> reconciliations.put(beside.derived().id(), beside));
		return sums.stream().map((sum) -> new Compared(sum, reconciliations.get(sum.id()))).toList();
	}

	/** The codes of the sums that a card is, or that say the same. */
	private Set<String> sums(IndicatorCard card) {
		Set<String> codes = new LinkedHashSet<>();
		for (IndicatorCard other : this.indicators.all()) {
			if (other.beside().contains(card.code()) || (other.equals(card) && !card.beside().isEmpty())) {
				codes.add(other.code());
			}
		}
		return codes;
	}

	private List<Reconciliation> read(Collection<UUID> pairings, Collection<String> sums) {
		if (pairings.isEmpty()) {
			return List.of();
		}
		return besides(this.derived.current(pairings, ids(sums)));
	}

	/** The report beside each sum that has one: of the same thing as a whole. */
	private List<Reconciliation> besides(List<Figure> sums) {
		Set<IndicatorCard> cards = new LinkedHashSet<>();
		Set<PairingTree.Node> pairings = new LinkedHashSet<>();
		sums.forEach((sum) -> {
			sum.indicator().beside().forEach((code) -> this.indicators.find(code).ifPresent(cards::add));
			if (!sum.indicator().beside().isEmpty()) {
				pairings.add(sum.pairing());
			}
		});
		List<Cell> cells = this.cells.of(cards, pairings, (Integer) null, List.of(Basis.ACTUAL));
		Map<Key, Figure> reported = new HashMap<>();
		this.figures
			.shown(cells.stream().filter(Reconciliations::isOfNow).map(Cell::figure).toList(),
					ReportedFigures.Compared.NONE)
			.values()
			.forEach((figure) -> reported.put(new Key(figure.pairing().id(), figure.indicator().code()), figure));
		List<Reconciliation> reconciliations = new ArrayList<>();
		for (Figure sum : sums) {
			sum.indicator()
				.beside()
				.stream()
				.map((code) -> reported.get(new Key(sum.pairing().id(), code)))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent((report) -> reconciliations.add(Reconciliation.of(sum, report)));
		}
		return reconciliations;
	}

	/**
	 * Whether a report counts over the span that records add up over: all there is up to
	 * a day. One of a year, a range or a plan counts something else, and so does one of
	 * an earlier definition.
	 */
	private static boolean isOfNow(Cell report) {
		PeriodKind kind = report.period().kind();
		return (kind == PeriodKind.INSTANT || kind == PeriodKind.CUMULATIVE)
				&& report.indicator().definitions().between(report.period().endsOn(), LocalDate.MAX) == null;
	}

	private List<UUID> ids(Collection<String> codes) {
		return codes.stream().flatMap((code) -> this.indicators.find(code).stream()).map(IndicatorCard::id).toList();
	}

	private record Key(UUID pairing, String indicator) {

	}

}
