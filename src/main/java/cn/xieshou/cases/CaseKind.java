package cn.xieshou.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FieldKind;

/**
 * What a case is about (办件类别); each kind knows its way, which steps of that may be left
 * out, and the fields that only some kinds have.
 */
enum CaseKind implements FieldKind {

	/** 惠企政策兑现: where nobody has to apply (免申即享), being eligible is enough. */
	BENEFIT(List.of(CaseStep.ELIGIBLE, CaseStep.APPLIED, CaseStep.ACCEPTED, CaseStep.APPROVED, CaseStep.PAID),
			EnumSet.of(CaseStep.ELIGIBLE, CaseStep.APPLIED, CaseStep.ACCEPTED), "matter", "period", "asked", "approved",
			"paid"),

	/** 用地报批. */
	LAND_APPROVAL(List.of(CaseStep.APPLIED, CaseStep.ACCEPTED, CaseStep.APPROVED), EnumSet.of(CaseStep.ACCEPTED),
			"area", "quota", "industryArea"),

	/** 土地出让. */
	LAND_SALE(List.of(CaseStep.PREPARED, CaseStep.LISTED, CaseStep.SOLD), EnumSet.of(CaseStep.PREPARED), "area",
			"withDesign", "startPrice", "price"),

	/** 融资与担保. */
	FINANCING(List.of(CaseStep.APPLIED, CaseStep.ACCEPTED, CaseStep.APPROVED, CaseStep.PAID),
			EnumSet.of(CaseStep.ACCEPTED), "asked", "approved", "paid", "bank", "bankOrganisation", "guarantor",
			"guarantorOrganisation"),

	/** 环评减负. */
	EIA_RELIEF(List.of(CaseStep.APPLIED, CaseStep.APPROVED), EnumSet.noneOf(CaseStep.class), "relief"),

	/** 难点堵点. */
	ISSUE(List.of(CaseStep.RAISED, CaseStep.ASSIGNED, CaseStep.ESCALATED, CaseStep.SOLVED),
			EnumSet.of(CaseStep.ASSIGNED, CaseStep.ESCALATED));

	/** Fields that belong to some kinds only. */
	private static final Set<String> SPECIAL = Arrays.stream(values())
		.flatMap((kind) -> kind.fields.stream())
		.collect(Collectors.toUnmodifiableSet());

	private final List<CaseStep> way;

	private final Set<CaseStep> optional;

	private final Set<String> fields;

	CaseKind(List<CaseStep> way, Set<CaseStep> optional, String... fields) {
		this.way = way;
		this.optional = optional;
		this.fields = Set.of(fields);
	}

	/** The steps up to the end, in order. */
	List<CaseStep> way() {
		return this.way;
	}

	/** Whether a case of this kind may take a step; every kind can be closed or ended. */
	boolean takes(CaseStep step) {
		return step.isEnd() || this.way.contains(step);
	}

	/**
	 * Whether something is still to be done after a step, {@code null} if none was taken.
	 */
	boolean isOpen(@Nullable CaseStep last) {
		return last == null || (!last.isEnd() && last != this.way.get(this.way.size() - 1));
	}

	/** The steps after which something is still to be done. */
	List<CaseStep> open() {
		return this.way.subList(0, this.way.size() - 1);
	}

	/** Whether a case of this kind comes to its end without a step. */
	boolean mayLeaveOut(CaseStep step) {
		return this.optional.contains(step);
	}

	/**
	 * The step that has to be taken before another, the nearest one; {@code null} for
	 * those that may be the first.
	 */
	@Nullable CaseStep before(CaseStep step) {
		int at = step.isEnd() ? this.way.size() : this.way.indexOf(step);
		if (step.stalled()) {
			return null;
		}
		for (int i = at - 1; i >= 0; i--) {
			if (!this.optional.contains(this.way.get(i))) {
				return this.way.get(i);
			}
		}
		return null;
	}

	/** Whether a case may begin with a step: all before it may be left out. */
	boolean begins(CaseStep step) {
		int first = this.way.indexOf(step);
		return first >= 0 && (first == 0 || (this.optional.contains(this.way.get(0)) && beginsLater(first)));
	}

	/** Of a benefit the application, of a sale the listing may be the first on record. */
	private boolean beginsLater(int first) {
		CaseStep step = this.way.get(first);
		return step == CaseStep.APPLIED || step == CaseStep.LISTED;
	}

	/** Whether a field may be filled in for this kind. */
	@Override
	public boolean has(String field) {
		return this.fields.contains(field) || !SPECIAL.contains(field);
	}

}
