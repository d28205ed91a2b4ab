package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.access.Commission;
import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.FilingSuccession;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PostedForms;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.review.ReviewService;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;

/**
 * Prepares the filing by which a side changes its own number (更正填报): an ordinary one,
 * handed in at once if no rule asks its author for a word, otherwise left as a draft.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Corrections {

	private final DraftService drafts;

	private final ReviewService reviews;

	private final FilingViews views;

	private final FilingStore filings;

	private final PostedForms posted;

	private final Records records;

	private final Registers registers;

	private final Compared compared;

	private final CarriedDifferences carried;

	private final List<FilingSuccession> successions;

	private final Commission commission;

	private final PairingTree tree;

	Corrections(DraftService drafts, ReviewService reviews, FilingViews views, FilingStore filings, PostedForms posted,
			Records records, Registers registers, Compared compared, CarriedDifferences carried,
			List<FilingSuccession> successions, Commission commission, PairingTree tree) {
		this.drafts = drafts;
		this.reviews = reviews;
		this.views = views;
		this.filings = filings;
		this.posted = posted;
		this.records = records;
		this.registers = registers;
		this.compared = compared;
		this.carried = carried;
		this.successions = successions;
		this.commission = commission;
		this.tree = tree;
	}

	/**
	 * Files another number.
	 * @param filing what says the number that is in dispute
	 * @param note a word to the reviewers
	 * @return the filing that changes it
	 */
	UUID file(Difference difference, Filing filing, Quantity value, List<Citation> evidence, String note) {
		UUID pairing = difference.pairing();
		return (pairing == null) ? filed(difference, filing, value, evidence, note) : this.commission
			.entering(this.tree.require(pairing), () -> filed(difference, filing, value, evidence, note));
	}

	private UUID filed(Difference difference, Filing filing, Quantity value, List<Citation> evidence, String note) {
		Register<?, ?> register = this.registers.require(difference.type());
		if (difference.field() == null) {
			throw new Refusal("difference.noValue");
		}
		if (register.finalRule() != null) {
			throw new Refusal(register.finalRule());
		}
		boolean posted = filing.getState() == FilingState.POSTED;
		List<Difference> held = posted ? List.of() : this.carried.hold(filing);
		Draft draft = posted ? update(difference, register, value, evidence(difference, evidence), note)
				: anew(difference, filing, value, evidence, note);
		UUID id = this.drafts.create(draft);
		if (!posted) {
			this.successions.forEach((one) -> one.replaced(difference.root(), filing.getId(), id));
			this.filings.find(id, (fresh) -> true).ifPresent((fresh) -> this.carried.carry(held, fresh, difference));
		}
		submit(id, difference.stated() == Party.HELPING, note);
		this.filings.find(id, (fresh) -> true).ifPresent(Filing::answers);
		return id;
	}

	/**
	 * Hands it in, unless rules ask its author for a word. The helping side has no form
	 * of its own for what it answers, so its reason is that word.
	 */
	private void submit(UUID id, boolean helping, String reason) {
		Map<String, String> said = new HashMap<>();
		this.views.view(id).warnings().forEach((warning) -> said.put(warning.mark(), reason));
		if (said.isEmpty() || helping) {
			this.reviews.submit(id, said);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Draft update(Difference difference,
			Register<E, F> register, Quantity value, List<Draft.Cited> evidence, String note) {
		E present = this.records.require(register, difference.record());
		ObjectNode form = this.posted.of(register, present);
		return new Draft(register.code(), List.of(new Draft.Line(LineAction.UPDATE, present.getId(),
				present.getVersion(), changed(difference, form, value), evidence)), note);
	}

	/** What is not posted yet is taken back and written anew with the other number. */
	private Draft anew(Difference difference, Filing filing, Quantity value, List<Citation> evidence, String note) {
		List<Draft.Line> lines = new ArrayList<>();
		for (FilingLine line : this.filings.lines(filing)) {
			boolean disputed = line.number() == difference.key().line();
			List<Citation> cited = new ArrayList<>(line.evidence());
			if (disputed) {
				cited.addAll(evidence);
			}
			lines.add(new Draft.Line(line.action(), (line.action() == LineAction.CREATE) ? null : line.record(),
					line.baseVersion(), disputed ? changed(difference, line.form(), value) : line.form(),
					cited.stream().map(Corrections::cited).toList()));
		}
		this.reviews.withdraw(filing.getId());
		return new Draft(filing.getType(), lines, (filing.getOrigin() != null) ? filing.getNote() : note,
				filing.getOrigin());
	}

	private ObjectNode changed(Difference difference, ObjectNode form, Quantity value) {
		return this.compared.changed(form, Objects.requireNonNull(difference.field()), value);
	}

	/** What the disputed line cites, and what is cited now. */
	private List<Draft.Cited> evidence(Difference difference, List<Citation> further) {
		List<Citation> all = new ArrayList<>(
				this.filings.evidence(difference.root(), difference.key().filing(), difference.key().line()));
		all.addAll(further);
		return all.stream().map(Corrections::cited).toList();
	}

	private static Draft.Cited cited(Citation citation) {
		UUID document = citation.document();
		return new Draft.Cited((document != null) ? document.toString() : null, citation.line(), citation.file(),
				citation.page(), citation.region(), citation.note());
	}

}
