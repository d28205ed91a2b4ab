package cn.xieshou.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Confirmation;
import cn.xieshou.filing.Sources;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.Statement;
import cn.xieshou.statement.TargetKind;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

/**
 * A figure (数字): the value of an indicator for a pairing, a region, a subject and a
 * period, with what is computed from it and what its sources state themselves.
 *
 * @param id the figure; of a reported one also the record that reports it
 * @param refs the outside references that it answers to, its own first
 * @param indicator what is measured
 * @param pairing the pairing
 * @param region the region, {@code null} for the pairing as a whole
 * @param subject what exactly is measured, empty for the whole
 * @param statement whose it is and how it is stated
 * @param statedName the source's own name for the indicator, empty if as in the catalogue
 * @param period the period
 * @param value the value as stated, {@code null} with an {@code absence}, or where ≥ and
 * ≤ parts leave a sum without a bound
 * @param absence why there is no value
 * @param basis whether it is actual, forecast or planned
 * @param growth against the period before
 * @param completion against the target
 * @param rank the rank that a source states
 * @param claims what a source says beside the value, each with comparator and word
 * @param doubt why it is in doubt
 * @param remark what was noted about it
 * @param parts for a sum, what it contains; {@code null} for a reported figure
 * @param filing the filing line that says it, {@code null} for a sum
 * @param sources where it is written
 * @param confirmation whether both sides of the pairing agree on it
 */
public record Figure(UUID id, List<String> refs, IndicatorCard indicator, PairingTree.Node pairing,
		@Nullable RegionCode region, String subject, Statement statement, String statedName, Period period,
		@Nullable Quantity value, @Nullable Absence absence, Basis basis, Growth growth, Completion completion,
		Rank rank, List<StatedClaim> claims, @Nullable String doubt, @Nullable String remark, @Nullable Parts parts,
		Sources.@Nullable Line filing, List<Sources.Source> sources, Confirmation confirmation) {

	/**
	 * The change of the indicator's definition between the period that growth is measured
	 * against and this one, {@code null} if both belong to one version (口径断点).
	 */
	public @Nullable DefinitionBreak crossed() {
		Span base = this.growth.basePeriod();
		return this.indicator.definitions().between((base != null) ? base.endsOn() : null, this.period.endsOn());
	}

	/**
	 * Whether a growth that a source states can be what this and the earlier value give.
	 * @return {@code null} if it is not measured against that one, or nobody can tell
	 */
	public @Nullable Boolean agrees(StatedClaim said) {
		Quantity earlier = this.growth.isAlike() ? this.growth.earlier() : null;
		Span base = this.growth.basePeriod();
		return (this.value != null && earlier != null && said.isGivenBy((base != null) ? base.toString() : null))
				? Recalculation.growth(said, this.value, earlier, crossed()) : null;
	}

	/** All growths that sources state of it, the one since the period before first. */
	public List<StatedClaim> growths() {
		StatedClaim exact = (this.growth.said() == null) ? StatedClaim.rate(ClaimKind.GROWTH, this.growth.stated())
				: this.growth.said();
		return Stream
			.concat(Stream.ofNullable(exact), this.claims.stream().filter((claim) -> claim.kind() == ClaimKind.GROWTH))
			.distinct()
			.toList();
	}

	/**
	 * By how much it is more than the earlier value, in a unit (增量); {@code null} where
	 * the two do not compare.
	 */
	public @Nullable Quantity change(Unit unit) {
		Quantity earlier = this.growth.isAlike() ? this.growth.earlier() : null;
		DefinitionBreak crossed = crossed();
		BigDecimal factor = (crossed != null) ? crossed.factor() : BigDecimal.ONE;
		if (this.value == null || earlier == null || factor == null || !this.value.unit().isComparableWith(unit)
				|| !earlier.unit().isComparableWith(unit)) {
			return null;
		}
		return Quantity.of(Interval.of(this.value, unit).minus(Interval.of(earlier, unit).times(factor)), unit);
	}

	/**
	 * The same of the completion or excess that it states, which can be of any of its
	 * targets; that of the field of its own before what is claimed beside it.
	 */
	public @Nullable Boolean agreesWithTarget() {
		StatedClaim exact = StatedClaim.rate(ClaimKind.COMPLETION, this.completion.stated());
		StatedClaim said = (exact != null) ? exact : said(ClaimKind.COMPLETION);
		StatedClaim either = (said != null) ? said : said(ClaimKind.EXCESS);
		return (either != null) ? agreesWithTarget(either) : null;
	}

	/** The same of a completion or excess that is stated. */
	public @Nullable Boolean agreesWithTarget(StatedClaim said) {
		Quantity stated = said.quantity();
		Quantity own = this.value;
		if (own == null || stated == null || this.completion.unlike() != null) {
			return null;
		}
		boolean excess = said.kind() == ClaimKind.EXCESS;
		List<Boolean> each = this.completion.all()
			.stream()
			.map((goal) -> excess ? Recalculation.excess(stated, own, goal.value())
					: Recalculation.share(stated, own, goal.value()))
			.filter(Objects::nonNull)
			.toList();
		return each.isEmpty() ? null : each.contains(true);
	}

	/** How far a target is reached, {@code null} where the two do not compare. */
	public @Nullable Ratio reached(Goal goal) {
		return (this.value != null && this.completion.unlike() == null) ? Ratio.share(this.value, goal.value()) : null;
	}

	/** The same figure beside another of its targets. */
	Figure against(UUID target) {
		Completion other = this.completion.against(target, this.value);
		return new Figure(this.id, this.refs, this.indicator, this.pairing, this.region, this.subject, this.statement,
				this.statedName, this.period, this.value, this.absence, this.basis, this.growth, other, this.rank,
				this.claims, this.doubt, this.remark, this.parts, this.filing, this.sources, this.confirmation);
	}

	/** Whether such a change leaves nothing to compare with. */
	public boolean isBroken() {
		DefinitionBreak crossed = crossed();
		return crossed != null && crossed.factor() == null;
	}

	/** What a source says of a kind beside the value, {@code null} if nothing. */
	public @Nullable StatedClaim claim(ClaimKind kind) {
		return this.claims.stream().filter((claim) -> claim.kind() == kind).findFirst().orElse(null);
	}

	/**
	 * The same, also where the figure has fields of its own for what is stated exactly.
	 */
	public @Nullable StatedClaim said(ClaimKind kind) {
		StatedClaim claim = claim(kind);
		return (claim != null) ? claim : switch (kind) {
			case GROWTH -> StatedClaim.rate(kind, this.growth.stated());
			case COMPLETION -> StatedClaim.rate(kind, this.completion.stated());
			case EXCESS -> StatedClaim.rate(kind, this.completion.overPlan());
			case RANK -> StatedClaim.place(kind, this.rank.stated(), this.rank.within());
			case GROWTH_RANK -> StatedClaim.place(kind, this.growth.rank().stated(), this.growth.rank().within());
			default -> null;
		};
	}

	/**
	 * Whether a source says only how much it grew: it has no value and can be in no sum.
	 */
	public boolean isOnlyGrowth() {
		return this.value == null && this.absence == null && !isDerived();
	}

	/** Whether it is in doubt, whichever side of the doubt says so (存疑). */
	public boolean isDoubtful() {
		return this.doubt != null || this.statement.doubtKind() != null || !this.statement.doubts().isEmpty();
	}

	/** Whether records add up to it. */
	public boolean isDerived() {
		return this.parts != null;
	}

	/**
	 * Growth (增速).
	 *
	 * @param computed from the earlier figure, of a rate in percentage points;
	 * {@code null} if there is none in the books or the two do not compare
	 * @param stated by the source, in percent points
	 * @param said the claim of the source that says so, {@code null} if none does
	 * @param basePeriod what it is compared with
	 * @param earlier the value of that period
	 * @param earlierId the figure of that period
	 * @param rank the rank of the growth that a source states
	 * @param unlike the message key of why the earlier one is none to compare with,
	 * {@code null} if it is
	 */
	public record Growth(@Nullable Ratio computed, @Nullable Percent stated, @Nullable StatedClaim said,
			@Nullable Span basePeriod, @Nullable Quantity earlier, @Nullable UUID earlierId, Rank rank,
			@Nullable String unlike) {

		/** As computed, else as the source states it; {@code null} if neither. */
		public @Nullable Ratio known() {
			return (this.computed != null) ? this.computed : statedRatio();
		}

		/** As the source states it. */
		public @Nullable Ratio statedRatio() {
			return (this.stated != null) ? Ratio.stated(this.stated) : (this.said != null) ? this.said.ratio() : null;
		}

		/** Whether the earlier value counts what this one does. */
		public boolean isAlike() {
			return this.unlike == null;
		}

		/**
		 * Whether there is an earlier value that the figure does not compare with (无法比较).
		 */
		public boolean isIncomparable() {
			return this.earlier != null && this.computed == null;
		}

		/**
		 * Across a change of the definition there is growth only where a factor bridges
		 * it.
		 */
		public static @Nullable Ratio between(Quantity value, Quantity earlier, @Nullable DefinitionBreak crossed) {
			if (crossed == null) {
				return Ratio.growth(value, earlier);
			}
			return (crossed.factor() != null) ? Ratio.growth(value, earlier, crossed.factor()) : null;
		}

		static final Growth NONE = new Growth(null, null, null, null, null, null, Rank.NONE, null);

	}

	/**
	 * Completion (完成率).
	 *
	 * @param computed against the target, {@code null} if there is none
	 * @param stated by the source, in percent points
	 * @param overPlan by how much it exceeds the plan according to the source
	 * @param target the target, that which binds most of several
	 * @param others the other targets of the same figure
	 * @param unlike the message key of why the target is none of what the figure counts,
	 * {@code null} if it is
	 */
	public record Completion(@Nullable Ratio computed, @Nullable Percent stated, @Nullable Percent overPlan,
			@Nullable Goal target, List<Goal> others, @Nullable String unlike) {

		static final Completion NONE = new Completion(null, null, null, null, List.of(), null);

		/** All targets, that which binds most first. */
		public List<Goal> all() {
			return Stream.concat(Stream.ofNullable(this.target), this.others.stream()).toList();
		}

		private Completion against(UUID other, @Nullable Quantity value) {
			for (Goal goal : this.others) {
				if (goal.id().equals(other)) {
					List<Goal> rest = all().stream().filter((one) -> !one.id().equals(other)).toList();
					return new Completion(
							(value != null && this.unlike == null) ? Ratio.share(value, goal.value()) : null,
							this.stated, this.overPlan, goal, rest, this.unlike);
				}
			}
			return this;
		}

	}

	/**
	 * A target as completion is measured against it.
	 *
	 * @param id the record
	 * @param value the value to reach
	 * @param kind how far it binds
	 * @param derived whether it follows from a stated rate
	 * @param derivation how it follows
	 */
	public record Goal(UUID id, Quantity value, TargetKind kind, boolean derived, @Nullable String derivation) {

	}

	/**
	 * A rank (位次).
	 *
	 * @param stated by a source
	 * @param within among whom
	 */
	public record Rank(@Nullable Integer stated, @Nullable String within) {

		static final Rank NONE = new Rank(null, null);

	}

	/**
	 * What a sum contains.
	 *
	 * @param count how many records
	 * @param atLeast how many of them are ≥
	 * @param atMost how many of them are ≤
	 * @param about how many of them are approximate
	 */
	public record Parts(int count, int atLeast, int atMost, int about) {

	}

}
