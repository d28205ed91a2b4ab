package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Refusal;

/**
 * Makes a draft of the figures of a text that a person takes (成稿), each with its line and
 * sentence as evidence, and remembers what their phrases were taken for.
 */
@Component
class IntakeDrafts {

	/** As many lines as a filing has. */
	private static final int MOST = 1000;

	private static final int LONGEST_NAME = 100;

	private final DraftService drafts;

	private final IntakeSources sources;

	private final Indicators indicators;

	private final LearnedPhrases learned;

	private final JsonMapper json;

	private final Labels labels;

	IntakeDrafts(DraftService drafts, IntakeSources sources, Indicators indicators, LearnedPhrases learned,
			JsonMapper json, Labels labels) {
		this.drafts = drafts;
		this.sources = sources;
		this.indicators = indicators;
		this.learned = learned;
		this.json = json;
		this.labels = labels;
	}

	/**
	 * Makes the draft.
	 * @throws cn.xieshou.form.FormRejected if a line cannot be read
	 */
	UUID create(StoredText text, Reading reading, IntakeContext context, IntakeChoices choices) {
		if (context.pairing() == null) {
			throw Refusal.at("pairing", "intake.noPairing");
		}
		long taken = choices.count("take");
		if (taken == 0 || taken > MOST) {
			throw (taken == 0) ? new Refusal("intake.noneTaken") : new Refusal("intake.manyTaken", taken, MOST);
		}
		UUID kept = this.sources.keepText(text, reading, context);
		List<Draft.Line> lines = new ArrayList<>();
		for (int at = 0; at < reading.items().size(); at++) {
			if (choices.takes(at)) {
				Reading.Item item = reading.items().get(at);
				ObjectNode form = form(item, Objects.requireNonNull(choices.of(at)), context);
				lines.add(new Draft.Line(LineAction.CREATE, null, null, form,
						this.sources.cited(text, reading, context, kept, item.figure())));
			}
		}
		UUID filing = this.drafts
			.create(new Draft("indicator-values", lines, this.labels.text("intake.note", text.title())));
		learn(reading, choices);
		return filing;
	}

	private void learn(Reading reading, IntakeChoices choices) {
		for (int at = 0; at < reading.items().size(); at++) {
			String code = choices.takes(at) ? Objects.requireNonNull(choices.of(at)).code() : null;
			IndicatorCard card = (code != null) ? this.indicators.find(code).orElse(null) : null;
			String phrase = reading.items().get(at).figure().phrase();
			if (card != null && !card.name().equals(phrase) && !card.synonyms().contains(phrase)) {
				this.learned.keep(phrase, card.id());
			}
		}
	}

	private ObjectNode form(Reading.Item item, IntakeChoices.Choice choice, IntakeContext context) {
		Candidate figure = item.figure();
		ObjectNode form = this.json.createObjectNode();
		form.put("pairing", Objects.requireNonNull(context.pairing()).code());
		put(form, "indicator", choice.code());
		put(form, "value", choice.value());
		put(form, "period", choice.period());
		subject(form, item.subject(), context);
		PeriodKind kind = figure.dated().kind();
		Period period = figure.dated().period();
		boolean same = period != null && Objects.equals(period.text(), choice.period());
		if (same && !kind.isCalendar()) {
			form.put("periodType", kind.code());
		}
		String basis = Objects.requireNonNullElse(choice.basis(), figure.stance().code());
		form.put("basis", basis.toUpperCase(Locale.ROOT));
		if (figure.phrase().length() <= LONGEST_NAME) {
			put(form, "statedName", figure.phrase());
		}
		figure.attached(Attached.Kind.GROWTH).ifPresent((growth) -> put(form, "statedGrowth", growth.quote()));
		figure.attached(Attached.Kind.COMPLETION)
			.filter((completion) -> completion.quantity().value() != null)
			.ifPresent((completion) -> put(form, "statedCompletion", completion.quote()));
		return form;
	}

	/** What a figure is of, where that is not the pairing as a whole. */
	private static void subject(ObjectNode form, Reading.@Nullable Subject subject, IntakeContext context) {
		if (subject == null || subject.kind().equals("pairing")) {
			return;
		}
		if (subject.kind().equals("region")) {
			boolean own = Objects.requireNonNull(context.pairing()).name().contains(subject.name());
			if (!own) {
				form.put("region", subject.id());
			}
			return;
		}
		form.put("subject", subject.name());
		form.put("subjectKind", subject.kind().toUpperCase(Locale.ROOT));
	}

	private static void put(ObjectNode form, String field, @Nullable String typed) {
		if (typed != null && !typed.isBlank()) {
			form.put(field, typed.strip());
		}
	}

}
