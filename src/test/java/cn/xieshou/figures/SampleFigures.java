package cn.xieshou.figures;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Confirmation;
import cn.xieshou.confirmation.ConfirmationState;
import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.Definition;
import cn.xieshou.indicator.Domain;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.IndicatorLevel;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.Statement;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** Figures that say only what a test varies. */
public final class SampleFigures {

	private static final UUID PAIRING = UUID.nameUUIDFromBytes(new byte[] { 1 });

	private static final UUID BELOW = UUID.nameUUIDFromBytes(new byte[] { 2 });

	private boolean below;

	private int root;

	private Absence absence = Absence.MISSING;

	private String doubt;

	private UUID id = UUID.randomUUID();

	private IndicatorCard indicator = card("investment.agreed", IndicatorKind.FLOW, Unit.YI_YUAN);

	private String subject = "";

	private Period period = Period.parse("2023");

	private Quantity value;

	private Basis basis = Basis.ACTUAL;

	private Statement statement = Statement.OF_RECORDS;

	private Figure.Parts parts;

	private Confirmation confirmation = Confirmation.NONE;

	private SampleFigures(String value) {
		this.value = (value != null) ? Quantity.parseStatement(value, null) : null;
	}

	static SampleFigures figure(String value) {
		return new SampleFigures(value);
	}

	public static IndicatorCard card(String code, IndicatorKind kind, Unit unit) {
		return new IndicatorCard(UUID.nameUUIDFromBytes(code.getBytes()), code, "协议投资额", "Agreed investment",
				IndicatorLevel.EVERYBODY, Definition.of("口径", null), unit, kind, Aggregation.SUM, Aggregation.SUM, 0,
				Domain.INVESTMENT, null, null, List.of(), Set.of());
	}

	SampleFigures called(int number) {
		this.id = new UUID(0, number);
		return this;
	}

	SampleFigures kind(IndicatorKind kind) {
		this.indicator = card("investment.agreed", kind, this.indicator.unit());
		return this;
	}

	SampleFigures unit(Unit unit) {
		this.indicator = card("investment.agreed", this.indicator.kind(), unit);
		return this;
	}

	SampleFigures subject(String subject) {
		this.subject = subject;
		return this;
	}

	SampleFigures period(String period) {
		this.period = Period.parse(period);
		return this;
	}

	SampleFigures period(Period period) {
		this.period = period;
		return this;
	}

	SampleFigures confirmed(ConfirmationState state) {
		this.confirmation = new Confirmation(state, null, null, null);
		return this;
	}

	SampleFigures basis(Basis basis) {
		this.basis = basis;
		return this;
	}

	SampleFigures of(SubjectKind kind) {
		return says(new Statement(kind, null, FigureScope.OWN, null, Claim.STATED, null, null, null, List.of()));
	}

	SampleFigures reaching(FigureScope scope) {
		return says(new Statement(SubjectKind.PAIRING, null, scope, null, Claim.STATED, null, null, null, List.of()));
	}

	SampleFigures counting(String scopeNote) {
		return says(new Statement(SubjectKind.PAIRING, null, FigureScope.OWN, scopeNote, Claim.STATED, null, null, null,
				List.of()));
	}

	SampleFigures claimed(Claim claim) {
		return says(
				new Statement(SubjectKind.PAIRING, null, FigureScope.OWN, null, claim, null, null, null, List.of()));
	}

	SampleFigures sameAs(Figure other) {
		return says(new Statement(SubjectKind.PAIRING, null, FigureScope.OWN, null, Claim.STATED, null, other.id(),
				null, List.of()));
	}

	private SampleFigures says(Statement statement) {
		this.statement = statement;
		return this;
	}

	/** Of a pairing below the usual one. */
	SampleFigures below() {
		this.below = true;
		return this;
	}

	/** Of a pairing that lies in no other. */
	SampleFigures in(int root) {
		this.root = root;
		return this;
	}

	static PairingTree.Node root(int number) {
		UUID id = UUID.nameUUIDFromBytes(new byte[] { 9, (byte) number });
		return new PairingTree.Node(id, id, null, "R" + number, "结对" + number);
	}

	SampleFigures absent(Absence absence) {
		this.absence = absence;
		return this;
	}

	SampleFigures doubted(String why) {
		this.doubt = why;
		return this;
	}

	SampleFigures derived() {
		this.parts = new Figure.Parts(3, 0, 0, 0);
		return this;
	}

	Figure get() {
		PairingTree.Node pairing = this.below
				? new PairingTree.Node(BELOW, PAIRING, PAIRING, "440104-440823", "越秀区—遂溪县") : (this.root > 0)
						? root(this.root) : new PairingTree.Node(PAIRING, PAIRING, null, "440100-440800", "广州—湛江");
		return new Figure(this.id, List.of(), this.indicator, pairing, null, this.subject, this.statement, "",
				this.period, this.value, (this.value != null) ? null : this.absence, this.basis, Figure.Growth.NONE,
				Figure.Completion.NONE, Figure.Rank.NONE, List.of(), this.doubt, null, this.parts, null, List.of(),
				this.confirmation);
	}

}
