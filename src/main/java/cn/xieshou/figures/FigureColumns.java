package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Sources;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.region.Regions;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.Statement;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * The columns of a file of figures (数据文件): all that a figure says, in the words of its
 * page. What is exactly a number is one, anything else is text.
 */
@Component
class FigureColumns {

	private final FigureViewAssembler figures;

	private final FigureSubjects subjects;

	private final PeriodWords periods;

	private final Regions regions;

	private final Labels labels;

	private final Map<String, Function<Figure, @Nullable Object>> columns = new LinkedHashMap<>();

	FigureColumns(FigureViewAssembler figures, FigureSubjects subjects, PeriodWords periods, Regions regions,
			Labels labels) {
		this.figures = figures;
		this.subjects = subjects;
		this.periods = periods;
		this.regions = regions;
		this.labels = labels;
		whose();
		value();
		claims();
		sources();
	}

	/** The headings, in the reader's language. */
	List<String> headings() {
		return this.columns.keySet().stream().map(this::heading).toList();
	}

	/** That of a claim says which and what of it. */
	private String heading(String key) {
		String[] parts = key.split("/");
		return (parts.length == 1) ? this.labels.text("figure.file." + key)
				: this.labels.text("figure.file.claim." + parts[1], this.labels.of(ClaimKind.valueOf(parts[0])));
	}

	/** What a figure says, column by column; {@code null} where it says nothing. */
	List<@Nullable Object> row(Figure figure) {
		List<@Nullable Object> row = new ArrayList<>();
		this.columns.values().forEach((column) -> row.add(column.apply(figure)));
		return row;
	}

	private void whose() {
		this.columns.put("indicator", this.figures::indicator);
		this.columns.put("code", (figure) -> figure.indicator().code());
		this.columns.put("pairing", (figure) -> figure.pairing().name());
		this.columns.put("region", (figure) -> (figure.region() != null) ? this.regions.name(figure.region()) : null);
		this.columns.put("subject", this.subjects::text);
		this.columns.put("object", (figure) -> figure.subject().isEmpty() ? null : figure.subject());
		this.columns.put("statedName", (figure) -> figure.statedName().isEmpty() ? null : figure.statedName());
		this.columns.put("period", (figure) -> this.periods.text(figure.period()));
		this.columns.put("periodKind", (figure) -> this.labels.of(figure.period().kind()));
		this.columns.put("from", (figure) -> text(figure.period().startsOn()));
		this.columns.put("to", (figure) -> text(figure.period().endsOn()));
	}

	private void value() {
		this.columns.put("value", (figure) -> of(figure, Quantity::original));
		this.columns.put("number", (figure) -> of(figure, FigureColumns::number));
		this.columns.put("unit", (figure) -> of(figure, (value) -> value.unit().symbol()));
		this.columns.put("comparator", (figure) -> of(figure, (value) -> value.comparator().code()));
		this.columns.put("word", (figure) -> of(figure, Quantity::word));
		this.columns.put("low", (figure) -> of(figure, Quantity::low));
		this.columns.put("high", (figure) -> of(figure, Quantity::high));
		this.columns.put("baseUnit", (figure) -> of(figure, (value) -> value.unit().base()));
		this.columns.put("absence", (figure) -> (figure.absence() != null) ? this.labels.of(figure.absence()) : null);
		this.columns.put("basis", (figure) -> this.labels.of(figure.basis()));
		this.columns.put("scopeNote", (figure) -> figure.statement().scopeNote());
		this.columns.put("scope", (figure) -> this.labels.of(figure.statement().scope()));
	}

	private void claims() {
		this.columns.put("statedGrowth", (figure) -> points(figure.growth().stated()));
		computed("computedGrowth", (figure) -> figure.growth().computed());
		this.columns.put("computedGrowthUnit",
				(figure) -> (figure.growth().computed() != null) ? figure.growth().computed().unit().symbol() : null);
		this.columns.put("growthBase", (figure) -> text(figure.growth().basePeriod()));
		this.columns.put("statedCompletion", (figure) -> points(figure.completion().stated()));
		computed("computedCompletion", (figure) -> figure.completion().computed());
		this.columns.put("incomparable", this::incomparable);
		this.columns.put("target", FigureColumns::targets);
		this.columns.put("rank", (figure) -> figure.rank().stated());
		this.columns.put("rankWithin", (figure) -> figure.rank().within());
		this.columns.put("growthRank", (figure) -> figure.growth().rank().stated());
		this.columns.put("growthRankWithin", (figure) -> figure.growth().rank().within());
		for (ClaimKind kind : ClaimKind.values()) {
			claim(kind);
		}
		this.columns.put("counts", this::counts);
		this.columns.put("confirmation", (figure) -> this.labels.of(figure.confirmation().state()));
		this.columns.put("confirmedBy",
				(figure) -> figure.confirmation().isConfirmed() ? figure.confirmation().by() : null);
		this.columns.put("doubt", (figure) -> figure.isDoubtful() ? this.figures.doubt(figure) : null);
	}

	/** A computed rate, a plain number where it is exact, with both its ends. */
	private void computed(String key, Function<Figure, @Nullable Ratio> rate) {
		this.columns.put(key, (figure) -> {
			Ratio computed = rate.apply(figure);
			return (computed != null && computed.comparator() == Comparator.EXACTLY) ? computed.points() : null;
		});
		this.columns.put(key + "Comparator", (figure) -> {
			Ratio computed = rate.apply(figure);
			return (computed != null) ? computed.comparator().code() : null;
		});
		this.columns.put(key + "Low", (figure) -> {
			Ratio computed = rate.apply(figure);
			return (computed != null && !isAbout(computed)) ? computed.interval().least() : null;
		});
		this.columns.put(key + "High", (figure) -> {
			Ratio computed = rate.apply(figure);
			return (computed != null && !isAbout(computed)) ? computed.interval().most() : null;
		});
	}

	/**
	 * Of a number that is about right nobody knows the ends; of a range about so it does.
	 */
	private static boolean isAbout(Ratio computed) {
		return computed.comparator() == Comparator.ABOUT;
	}

	/** All targets, that which binds most first. */
	private static @Nullable String targets(Figure figure) {
		String all = figure.completion()
			.all()
			.stream()
			.map((goal) -> Numbers.parts(goal.value()).text())
			.collect(Collectors.joining("；"));
		return all.isEmpty() ? null : all;
	}

	/** Why growth or completion are not computed although there is something beside. */
	private @Nullable String incomparable(Figure figure) {
		List<String> why = Stream.of(figure.growth().unlike(), figure.completion().unlike())
			.filter(Objects::nonNull)
			.distinct()
			.map(this.labels::text)
			.toList();
		return why.isEmpty() ? null : String.join("；", why);
	}

	/** Whether a figure may be in sums, and if not, why. */
	private String counts(Figure figure) {
		Statement statement = figure.statement();
		if (statement.claim() == Claim.FROM_NAME) {
			return this.labels.text("figure.file.onlyName");
		}
		if (statement.scope() != FigureScope.OWN) {
			return this.labels.text("figure.file.beyond");
		}
		if (statement.sameAs() != null) {
			return this.labels.text("figure.same.not");
		}
		String reason = FigureChoice.reason(figure);
		return (reason != null) ? this.labels.text("figure.file.not", this.labels.text(reason))
				: this.labels.text("figure.same.counts");
	}

	/** All that sources say of one kind; of several claims the first. */
	private void claim(ClaimKind kind) {
		claimed(kind, "text", (claim) -> (claim.quantity() != null) ? text(claim.quantity()) : claim.grade());
		if (kind != ClaimKind.GRADE) {
			claimed(kind, "number", (claim) -> of(claim, FigureColumns::number));
			claimed(kind, "unit", (claim) -> of(claim, (value) -> value.unit().symbol()));
			claimed(kind, "comparator", (claim) -> of(claim, (value) -> value.comparator().code()));
			claimed(kind, "word", (claim) -> of(claim, Quantity::word));
			claimed(kind, "low", (claim) -> of(claim, Quantity::low));
			claimed(kind, "high", (claim) -> of(claim, Quantity::high));
		}
		claimed(kind, "beside", (claim) -> {
			String beside = this.figures.beside(claim);
			return beside.isEmpty() ? null : beside;
		});
	}

	private void claimed(ClaimKind kind, String part, Function<StatedClaim, @Nullable Object> said) {
		this.columns.put(kind + "/" + part, (figure) -> {
			StatedClaim claim = figure.said(kind);
			return (claim != null) ? said.apply(claim) : null;
		});
	}

	private static @Nullable Object of(StatedClaim claim, Function<Quantity, @Nullable Object> said) {
		return (claim.quantity() != null) ? said.apply(claim.quantity()) : null;
	}

	/** As the source writes it, else as pages write it. */
	private static String text(Quantity quantity) {
		return (quantity.text() != null) ? quantity.text() : Numbers.parts(quantity).text();
	}

	private void sources() {
		this.columns.put("document", (figure) -> sources(figure,
				(source) -> (source.document() != null) ? source.document().title() : null));
		this.columns.put("line", (figure) -> sources(figure, Sources.Source::line));
		this.columns.put("filing", (figure) -> (figure.filing() != null)
				? figure.filing().filing() + "#" + figure.filing().number() : null);
		this.columns.put("ref", (figure) -> figure.refs().isEmpty() ? null : String.join("；", figure.refs()));
		this.columns.put("id", (figure) -> figure.id().toString());
	}

	private static @Nullable Object of(Figure figure, Function<Quantity, @Nullable Object> said) {
		return (figure.value() != null) ? said.apply(figure.value()) : null;
	}

	/** The number as entered: a number if it is exact, else as text with its word. */
	private static Object number(Quantity value) {
		return value.isExact() ? value.value() : value.digits();
	}

	private static @Nullable Object points(@Nullable Percent stated) {
		return (stated != null) ? stated.points() : null;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static @Nullable String sources(Figure figure, Function<Sources.Source, @Nullable String> said) {
		String all = figure.sources()
			.stream()
			.map(said)
			.filter((one) -> one != null && !one.isEmpty())
			.distinct()
			.collect(Collectors.joining("；"));
		return all.isEmpty() ? null : all;
	}

}
