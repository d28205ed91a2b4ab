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
import cn.xieshou.values.Labels;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Refusal;

/**
 * Makes a draft of the figures of a text that a person takes (成稿), each with its sentence
 * as evidence.
 */
@Component
class IntakeDrafts {

	private static final int LONGEST_NOTE = 480;

	private static final int LONGEST_NAME = 100;

	private final DraftService drafts;

	private final JsonMapper json;

	private final Labels labels;

	IntakeDrafts(DraftService drafts, JsonMapper json, Labels labels) {
		this.drafts = drafts;
		this.json = json;
		this.labels = labels;
	}

	/**
	 * Makes the draft.
	 * @throws cn.xieshou.form.FormRejected if a line cannot be read
	 */
	UUID create(Reading reading, IntakeContext context, IntakeChoices choices) {
		List<Draft.Line> lines = new ArrayList<>();
		for (int at = 0; at < reading.items().size(); at++) {
			if (choices.takes(at)) {
				lines.add(line(reading, at, context, choices));
			}
		}
		if (lines.isEmpty()) {
			throw new Refusal("intake.noneTaken");
		}
		if (context.pairing() == null) {
			throw Refusal.at("pairing", "intake.noPairing");
		}
		return this.drafts.create(new Draft("indicator-values", lines, this.labels.text("intake.note")));
	}

	private Draft.Line line(Reading reading, int at, IntakeContext context, IntakeChoices choices) {
		Candidate figure = reading.items().get(at).figure();
		ObjectNode form = this.json.createObjectNode();
		form.put("pairing", (context.pairing() != null) ? context.pairing().code() : "");
		put(form, "indicator", choices.typed("code", at));
		put(form, "value", choices.typed("value", at));
		String period = choices.typed("period", at);
		put(form, "period", period);
		PeriodKind kind = figure.dated().kind();
		boolean same = period != null && figure.dated().period() != null
				&& period.equals(figure.dated().period().text());
		if (same && !kind.isCalendar()) {
			form.put("periodType", kind.code());
		}
		String basis = Objects.requireNonNullElse(choices.typed("basis", at), figure.stance().code());
		form.put("basis", basis.toUpperCase(Locale.ROOT));
		put(form, "statedName", cut(figure.phrase(), LONGEST_NAME));
		String sentence = sentence(reading, figure);
		String place = this.labels.text("intake.place", reading.text().page(figure.amount().from()),
				reading.text().line(figure.amount().from()), figure.amount().from() + 1);
		if (context.document() == null) {
			form.put("remark", cut(place + "：" + sentence, LONGEST_NOTE));
			return new Draft.Line(LineAction.CREATE, null, null, form, null);
		}
		return new Draft.Line(LineAction.CREATE, null, null, form,
				List.of(new Draft.Cited(context.document(), place, null, null, null, cut(sentence, LONGEST_NOTE))));
	}

	private static void put(ObjectNode form, String field, @Nullable String typed) {
		if (typed != null && !typed.isBlank()) {
			form.put(field, typed.strip());
		}
	}

	private static String sentence(Reading reading, Candidate figure) {
		String text = reading.text().clean().text();
		int from = Sentences.start(text, figure.amount().from());
		int to = Math.min(text.length(), Sentences.end(text, figure.amount().to()) + 1);
		return text.substring(from, to).strip();
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest);
	}

}
