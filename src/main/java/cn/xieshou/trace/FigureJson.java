package cn.xieshou.trace;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.evidence.Documents;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureSubjects;
import cn.xieshou.figures.Reconciliation;
import cn.xieshou.filing.Sources;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.region.Regions;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.values.Quantity;

/** The JSON of figures and their traces. Numbers are strings, exactly as stated. */
@Component
class FigureJson {

	private final Regions regions;

	private final FigureSubjects subjects;

	private final FigureKin kin;

	FigureJson(Regions regions, FigureSubjects subjects, FigureKin kin) {
		this.regions = regions;
		this.subjects = subjects;
		this.kin = kin;
	}

	Map<String, @Nullable Object> of(Figure figure) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", figure.id());
		json.put("ref", figure.refs().isEmpty() ? null : figure.refs().get(0));
		json.put("refs", figure.refs());
		json.put("indicator", indicator(figure.indicator()));
		json.put("pairing", figure.pairing().code());
		json.put("pairingName", figure.pairing().name());
		json.put("region", figure.region());
		json.put("regionName", (figure.region() != null) ? this.regions.name(figure.region()) : null);
		json.put("subject", subject(figure));
		json.put("scope", figure.statement().scope());
		json.put("scopeNote", figure.statement().scopeNote());
		json.put("claim", figure.statement().claim());
		json.put("claimWord", figure.statement().claimWord());
		json.put("statedName", figure.statedName().isEmpty() ? null : figure.statedName());
		json.put("period", figure.period().text());
		json.put("periodType", figure.period().kind());
		Quantity value = figure.value();
		json.put("value", (value != null) ? value.number() : null);
		json.put("unit", (value != null) ? value.unit() : figure.indicator().unit());
		json.put("low", (value != null && value.low() != null) ? value.value().toPlainString() : null);
		json.put("high", (value != null) ? StatedJson.high(value) : null);
		json.put("comparator", (value != null) ? value.comparator() : null);
		json.put("word", (value != null) ? value.word() : null);
		json.put("text", (value != null) ? value.original() : null);
		json.put("base", (value != null) ? StatedJson.base(value) : null);
		json.put("absence", figure.absence());
		json.put("basis", figure.basis());
		json.put("growth", StatedJson.growth(figure));
		json.put("completion", StatedJson.completion(figure));
		json.put("rank", StatedJson.rank(figure.rank(), figure.claim(ClaimKind.RANK)));
		json.put("claims", figure.claims().stream().map(StatedJson::claim).toList());
		json.put("derived", figure.isDerived());
		json.put("parts", figure.parts());
		json.put("counts", figure.statement().sameAs() == null);
		json.put("confirmation", figure.confirmation().state());
		json.put("confirmedBy", figure.confirmation().isConfirmed() ? figure.confirmation().by() : null);
		json.put("confirmedAt", figure.confirmation().isConfirmed() ? figure.confirmation().at() : null);
		json.put("doubtKind", figure.statement().doubtKind());
		json.put("doubt", figure.doubt());
		json.put("remark", figure.remark());
		json.put("sources", sources(figure));
		return json;
	}

	/** Whose figure it is; by the name that the source gives it where it gives one. */
	private Map<String, @Nullable Object> subject(Figure figure) {
		FigureSubjects.Subject subject = this.subjects.of(figure);
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", subject.kind());
		json.put("type", subject.type());
		json.put("id", subject.id());
		json.put("name", figure.subject().isEmpty() ? subject.name() : figure.subject());
		return json;
	}

	private static void put(Map<String, @Nullable Object> json, FigureKin.Kin kin) {
		json.put("sameAs", others(kin.same()));
		json.put("doubts", others(kin.doubts()));
	}

	private static List<Map<String, @Nullable Object>> others(List<Figure> figures) {
		return figures.stream().map((figure) -> {
			Map<String, @Nullable Object> json = new LinkedHashMap<>();
			json.put("figure", figure.id());
			json.put("ref", figure.refs().isEmpty() ? null : figure.refs().get(0));
			json.put("value", figure.value());
			return json;
		}).toList();
	}

	/** Figures, each with what is set beside it. */
	List<Map<String, @Nullable Object>> of(List<Figure> figures, Map<UUID, Reconciliation> reconciliations) {
		Map<UUID, FigureKin.Kin> kin = this.kin.of(figures);
		return figures.stream().map((figure) -> {
			Map<String, @Nullable Object> json = of(figure);
			put(json, kin.getOrDefault(figure.id(), FigureKin.Kin.NONE));
			Reconciliation beside = reconciliations.get(figure.id());
			if (beside != null) {
				json.put("beside", beside(figure, beside));
			}
			return json;
		}).toList();
	}

	/** The other one of both; the difference is the report less the sum of records. */
	private static Map<String, @Nullable Object> beside(Figure figure, Reconciliation beside) {
		Figure other = beside.other(figure);
		Quantity value = other.value();
		Quantity difference = beside.difference();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("figure", other.id());
		json.put("indicator", other.indicator().code());
		json.put("derived", other.isDerived());
		json.put("period", other.period().text());
		json.put("value", (value != null) ? value.number() : null);
		json.put("unit", (value != null) ? value.unit() : null);
		json.put("comparator", (value != null) ? value.comparator() : null);
		json.put("difference", (difference != null) ? difference.number() : null);
		json.put("differenceUnit", (difference != null) ? difference.unit() : null);
		json.put("differenceComparator", (difference != null) ? difference.comparator() : null);
		return json;
	}

	private static Map<String, @Nullable Object> indicator(IndicatorCard card) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", card.code());
		json.put("name", card.name(LocaleContextHolder.getLocale()));
		json.put("unit", card.unit());
		return json;
	}

	private static List<Map<String, @Nullable Object>> sources(Figure figure) {
		return figure.sources().stream().map((source) -> {
			Map<String, @Nullable Object> json = new LinkedHashMap<>();
			json.put("document", (source.document() != null) ? document(source.document()) : null);
			json.put("line", line(source));
			json.put("file", source.file());
			if (source.withheld() != null) {
				json.put("withheld", true);
			}
			json.put("page", source.page());
			json.put("region", source.region());
			json.put("note", source.note());
			json.put("filing", (figure.filing() != null) ? figure.filing().filing() : null);
			json.put("filingLine", (figure.filing() != null) ? figure.filing().number() : null);
			json.put("record", figure.id());
			return json;
		}).toList();
	}

	/** A line number as a number, any other place as text. */
	private static @Nullable Object line(Sources.Source source) {
		String line = source.line();
		return (line != null && line.matches("\\d{1,9}")) ? (Object) Integer.valueOf(line) : line;
	}

	private static Map<String, @Nullable Object> document(Documents.Cited document) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", document.id());
		json.put("code", document.code());
		json.put("title", document.title());
		json.put("publisher", document.publisher());
		json.put("published", document.published());
		return json;
	}

	Map<String, @Nullable Object> of(FigureTrace trace) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		Map<String, @Nullable Object> figure = of(trace.figure());
		put(figure, trace.kin());
		json.put("figure", figure);
		IndicatorCard card = trace.figure().indicator();
		Map<String, @Nullable Object> definition = indicator(card);
		LocalDate on = trace.figure().period().endsOn();
		definition.put("definition", card.definitions().text(LocaleContextHolder.getLocale(), on));
		definition.put("version", (on != null) ? card.definitions().number(on) : card.definitions().number());
		definition.put("kind", card.kind());
		definition.put("programme", card.level().programme());
		definition.put("region", card.level().region());
		definition.put("versionOf", card.level().versionOf());
		definition.put("overPairings", card.overPairings());
		definition.put("overTime", card.overTime());
		definition.put("owner", card.owner());
		json.put("definition", definition);
		json.put("formulas", trace.formulas());
		json.put("revisions", trace.revisions());
		json.put("addends", trace.addends().records());
		json.put("addendsNext", trace.addends().next());
		json.put("addendCount", trace.addendCount());
		json.put("whole", (trace.whole() != null) ? of(trace.whole()) : null);
		json.put("share", StatedJson.points(trace.share()));
		json.put("children", trace.children().stream().map(this::of).toList());
		json.put("childrenTotal", (trace.childrenTotal() != null) ? trace.childrenTotal().total().quantity() : null);
		json.put("series", trace.series().stream().map(this::of).toList());
		json.put("checks", trace.checks());
		json.put("beside", (trace.beside() != null) ? beside(trace.figure(), trace.beside()) : null);
		return json;
	}

}
