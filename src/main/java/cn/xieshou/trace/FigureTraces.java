package cn.xieshou.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureAddition;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.figures.Reconciliation;
import cn.xieshou.figures.Reconciliations;
import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.page.Numbers;
import cn.xieshou.posting.History;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Implied;
import cn.xieshou.statement.Series;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/** Follows figures down to where they come from (溯源查询). */
@Service
@Transactional(readOnly = true)
public class FigureTraces {

	private final Figures figures;

	private final Reconciliations reconciliations;

	private final FigureKin kin;

	private final History history;

	private final Addends addends;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	FigureTraces(Figures figures, Reconciliations reconciliations, FigureKin kin, History history, Addends addends,
			PairingTree tree, Access access, Labels labels, JdbcTemplate jdbc) {
		this.figures = figures;
		this.reconciliations = reconciliations;
		this.kin = kin;
		this.history = history;
		this.addends = addends;
		this.tree = tree;
		this.access = access;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * The trace of a figure.
	 * @param after the record after which its addends go on, {@code null} for the first
	 * @throws cn.xieshou.web.NotFound if there is none within the reader's scope
	 */
	public FigureTrace of(UUID id, @Nullable Instant asKnownOn, @Nullable UUID after) {
		Figure figure = this.figures.require(id, asKnownOn);
		if (figure.isDerived()) {
			return derived(figure, asKnownOn, after);
		}
		Figure whole = whole(figure);
		Ratio share = (whole != null && whole.value() != null && figure.value() != null)
				? Ratio.share(figure.value(), whole.value()) : null;
		List<Figure> children = children(figure);
		FigureKin.Kin kin = this.kin.of(figure);
		return new FigureTrace(figure, formulas(figure, whole, share),
				this.history.revisions("indicator-values", figure.id()), Addends.NONE, 0, whole, share, children,
				total(figure, children), kin, series(figure, kin), checks(figure, whole, kin),
				beside(figure, asKnownOn));
	}

	/**
	 * Only of now: what was set beside a figure at an earlier moment is not looked up.
	 */
	private @Nullable Reconciliation beside(Figure figure, @Nullable Instant asKnownOn) {
		return (asKnownOn == null) ? this.reconciliations.of(figure).orElse(null) : null;
	}

	private FigureTrace derived(Figure figure, @Nullable Instant asKnownOn, @Nullable UUID after) {
		Addends.Page addends = this.addends.of(figure, asKnownOn, after);
		long count = (figure.parts() != null) ? figure.parts().count() : 0;
		String text = this.labels.text("figure.sumOf", count, Numbers
			.stated((figure.value() != null) ? FigureViewAssembler.usual(figure.value(), figure.indicator()) : null));
		return new FigureTrace(figure, List.of(new FigureTrace.Formula("sum", text)), List.of(), addends, count, null,
				null, List.of(), null, FigureKin.Kin.NONE, List.of(), List.of(), beside(figure, asKnownOn));
	}

	/**
	 * The whole that an "of which" figure is a part of: the same series of the whole's
	 * indicator and period.
	 */
	private @Nullable Figure whole(Figure figure) {
		UUID wholeIndicator = figure.indicator().partOf();
		if (wholeIndicator == null) {
			return null;
		}
		UUID series = new Series(wholeIndicator, figure.pairing().id(), figure.region(), figure.subject()).id();
		return inSeries(figure.pairing().root(), series).stream()
			.filter((whole) -> whole.period().equals(figure.period()))
			.findFirst()
			.orElse(null);
	}

	/** The same thing in other periods, or by another basis or name. */
	private List<Figure> series(Figure figure, FigureKin.Kin kin) {
		UUID series = new Series(figure.indicator().id(), figure.pairing().id(), figure.region(), figure.subject())
			.id();
		Set<UUID> beside = Stream.concat(kin.all(figure).stream(), kin.doubts().stream())
			.map(Figure::id)
			.collect(Collectors.toSet());
		return inSeries(figure.pairing().root(), series).stream()
			.filter((other) -> !beside.contains(other.id()))
			.toList();
	}

	private List<Figure> inSeries(UUID root, UUID series) {
		return this.figures
			.reported(this.jdbc.queryForList("select id from indicator_value where root_id = ? and series_id = ?"
					+ " order by period_ends_on desc nulls last, id limit 100", UUID.class, root, series), null);
	}

	/**
	 * What the pairings right below report for the same subject and period, where that
	 * adds up.
	 */
	private List<Figure> children(Figure figure) {
		if (figure.indicator().overPairings() != Aggregation.SUM) {
			return List.of();
		}
		UUID[] below = below(figure).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		Condition scope = this.access.scope(Permission.READ).where("t");
		List<Object> arguments = new ArrayList<>(List.of(figure.pairing().root(), figure.indicator().id(), below,
				figure.subject(), figure.period().kind().code(), String.valueOf(figure.period().text()),
				figure.statement().kind().name(), Objects.requireNonNullElse(figure.statement().scopeNote(), "")));
		arguments.addAll(scope.arguments());
		return this.figures.reported(this.jdbc.queryForList("""
				select t.id from indicator_value t where t.root_id = ? and t.indicator_id = ? and t.pairing_id = any(?)
				and t.subject = ? and t.period_kind = ? and coalesce(t.period_span, 'null') = ?
				and t.subject_kind = ? and coalesce(t.scope_note, '') = ? and t.scope = 'OWN' and t.same_as is null and
				""" + scope.sql(), UUID.class, arguments.toArray()), null);
	}

	private List<PairingTree.Node> below(Figure figure) {
		return this.tree.subtree(figure.pairing().id())
			.stream()
			.filter((node) -> figure.pairing().id().equals(node.parent()))
			.toList();
	}

	/**
	 * What those add up to; {@code null} if none reports anything.
	 */
	private @Nullable FigureTotal total(Figure figure, List<Figure> children) {
		return children.isEmpty() ? null : FigureAddition.of(figure.indicator(), below(figure), children);
	}

	private List<FigureTrace.Formula> formulas(Figure figure, @Nullable Figure whole, @Nullable Ratio share) {
		List<FigureTrace.Formula> formulas = new ArrayList<>();
		Quantity value = figure.value();
		if (value == null) {
			return formulas;
		}
		Figure.Growth growth = figure.growth();
		if (growth.computed() != null && growth.earlier() != null) {
			DefinitionBreak crossed = figure.crossed();
			String earlier = Numbers.stated(growth.earlier());
			formulas.add(new FigureTrace.Formula("growth",
					(growth.computed().isPoints() ? "%s − %s = %s" : "%s ÷ %s − 1 = %s").formatted(
							Numbers.stated(value),
							(crossed != null) ? "(" + earlier + " × " + crossed.factor() + ")" : earlier,
							percent(growth.computed()))));
		}
		else if (growth.stated() != null) {
			Quantity earlier = Implied.earlier(value, growth.stated());
			if (earlier != null) {
				formulas.add(new FigureTrace.Formula("earlier", "%s ÷ (1 + %s %%) ≈ %s".formatted(Numbers.stated(value),
						growth.stated(), Numbers.stated(earlier))));
			}
		}
		Figure.Completion completion = figure.completion();
		if (completion.target() != null && completion.target().derived()) {
			formulas.add(new FigureTrace.Formula("target", String.valueOf(completion.target().derivation())));
		}
		completion.all().forEach((goal) -> {
			Ratio reached = figure.reached(goal);
			if (reached != null) {
				formulas.add(new FigureTrace.Formula("completion", "%s ÷ %s = %s".formatted(Numbers.stated(value),
						Numbers.stated(goal.value()), percent(reached))));
			}
		});
		if (whole != null && share != null) {
			formulas.add(new FigureTrace.Formula("share",
					"%s ÷ %s = %s".formatted(Numbers.stated(value), Numbers.stated(whole.value()), percent(share))));
		}
		return formulas;
	}

	/** As on pages, with a space before the sign: {@code ≥ 123.52 %}. */
	private static String percent(Ratio ratio) {
		return Numbers.percent(ratio).replaceFirst("^[≥≤><约]", "$0 ").replace("%", " %");
	}

	private List<FigureTrace.Check> checks(Figure figure, @Nullable Figure whole, FigureKin.Kin kin) {
		List<FigureTrace.Check> checks = new ArrayList<>();
		if (figure.doubt() != null) {
			checks.add(new FigureTrace.Check(false, this.labels.text("figure.check.doubt", figure.doubt())));
		}
		else {
			kin.doubts()
				.forEach((other) -> checks.add(new FigureTrace.Check(false, this.labels.text("figure.check.doubted",
						(other.value() != null) ? Numbers.stated(other.value()) : other.statedName()))));
		}
		if (figure.basis() == Basis.FORECAST) {
			checks.add(new FigureTrace.Check(false, this.labels.text("figure.check.forecast")));
		}
		if (figure.absence() == Absence.MISSING || figure.absence() == Absence.DAMAGED) {
			checks.add(new FigureTrace.Check(false, this.labels.text("figure.check.missing")));
		}
		crossing(checks, figure);
		figure.growths().forEach((said) -> growth(checks, figure, said));
		completion(checks, figure);
		if (whole != null && whole.value() != null && figure.value() != null) {
			boolean fits = !figure.value().exceeds(whole.value());
			checks.add(new FigureTrace.Check(fits,
					this.labels.text(fits ? "figure.check.partFits" : "figure.check.partTooLarge",
							Numbers.stated(figure.value()), Numbers.stated(whole.value()))));
		}
		return checks;
	}

	/** What a change of the definition since the period before means for growth. */
	private void crossing(List<FigureTrace.Check> checks, Figure figure) {
		DefinitionBreak crossed = figure.crossed();
		if (crossed != null) {
			boolean bridged = crossed.factor() != null;
			checks
				.add(new FigureTrace.Check(bridged, this.labels.text("figure.check.break" + (bridged ? ".bridged" : ""),
						crossed.on(), String.valueOf(crossed.factor()))));
		}
	}

	private void growth(List<FigureTrace.Check> checks, Figure figure, StatedClaim said) {
		Boolean agrees = figure.agrees(said);
		Quantity stated = said.quantity();
		if (agrees == null || stated == null) {
			return;
		}
		Ratio computed = figure.growth().computed();
		boolean absolute = said.growthKind() == StatedClaim.GrowthKind.ABSOLUTE;
		Quantity change = absolute ? figure.change(stated.unit()) : null;
		String given = absolute ? Numbers.stated(change) : (computed != null) ? percent(computed) : "";
		if (!given.isEmpty()) {
			checks.add(check("figure.check.growth", agrees, given, stated(said, stated)));
		}
	}

	private static String stated(StatedClaim said, Quantity stated) {
		Ratio ratio = said.ratio();
		if (ratio == null) {
			return Numbers.stated(stated);
		}
		return (ratio.interval().isPoint() && !ratio.isPoints()) ? ratio.points().toPlainString() + " %"
				: percent(ratio);
	}

	private void completion(List<FigureTrace.Check> checks, Figure figure) {
		Boolean agrees = figure.agreesWithTarget();
		Ratio computed = figure.completion().computed();
		Percent stated = figure.completion().stated();
		if (agrees != null && computed != null && stated != null) {
			checks.add(check("figure.check.completion", agrees, percent(computed),
					stated.points().toPlainString() + " %"));
		}
	}

	private FigureTrace.Check check(String key, boolean agrees, String computed, String stated) {
		return new FigureTrace.Check(agrees,
				this.labels.text(key + (agrees ? ".agrees" : ".differs"), computed, stated));
	}

}
