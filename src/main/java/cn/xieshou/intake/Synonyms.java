package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PostedForms;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * Phrases that people took for an indicator, for business administrators to make a
 * synonym of it (同义词建议). The synonym comes into the catalogue by a filing like any other.
 */
@Service
@Transactional
class Synonyms {

	/** So many are shown. */
	private static final int SHOWN = 100;

	private final LearnedPhrases learned;

	private final Indicators indicators;

	private final Registers registers;

	private final Records records;

	private final PostedForms posted;

	private final DraftService drafts;

	private final Access access;

	private final Labels labels;

	Synonyms(LearnedPhrases learned, Indicators indicators, Registers registers, Records records, PostedForms posted,
			DraftService drafts, Access access, Labels labels) {
		this.learned = learned;
		this.indicators = indicators;
		this.registers = registers;
		this.records = records;
		this.posted = posted;
		this.drafts = drafts;
		this.access = access;
		this.labels = labels;
	}

	/** A phrase with the indicator that it was taken for. */
	record Proposal(LearnedPhrases.Proposed phrase, IndicatorCard card) {

	}

	private void requireBusiness() {
		if (!this.access.scope(Permission.ENTER).commons()) {
			throw new AccessDeniedException("The catalogue is not theirs");
		}
	}

	/** What is to be decided on, the most frequent first. */
	@Transactional(readOnly = true)
	List<Proposal> open() {
		requireBusiness();
		List<Proposal> open = new ArrayList<>();
		for (LearnedPhrases.Proposed one : this.learned.open(SHOWN)) {
			this.indicators.find(one.indicator())
				.filter((card) -> !card.name().equals(one.phrase()) && !card.synonyms().contains(one.phrase()))
				.ifPresent((card) -> open.add(new Proposal(one, card)));
		}
		return open;
	}

	/** Leaves a phrase as it is. */
	void leave(String phrase, UUID indicator) {
		requireBusiness();
		this.learned.decide(phrase, indicator, false);
	}

	/**
	 * Drafts that the phrase is a synonym of the indicator.
	 * @return the filing, empty if somebody has decided on it meanwhile
	 */
	Optional<UUID> propose(String phrase, UUID indicator) {
		requireBusiness();
		if (!this.learned.decide(phrase, indicator, true)) {
			return Optional.empty();
		}
		return Optional.of(draft(this.registers.require("indicators"), phrase, indicator));
	}

	@SuppressWarnings("unchecked")
	private <E extends RegisterEntry, F extends Record & RegisterForm> UUID draft(Register<?, ?> indicators,
			String phrase, UUID indicator) {
		Register<E, F> register = (Register<E, F>) indicators;
		E entry = this.records.require(register, indicator);
		ObjectNode form = this.posted.of(register, entry);
		ArrayNode synonyms = form.withArray("synonyms");
		synonyms.add(phrase);
		return this.drafts.create(new Draft(register.code(),
				List.of(new Draft.Line(LineAction.UPDATE, indicator, entry.getVersion(), form, null)),
				this.labels.text("intake.synonyms.note", phrase)));
	}

}
