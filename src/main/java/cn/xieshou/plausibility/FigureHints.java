package cn.xieshou.plausibility;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * What the books say beside a value that is being typed (填报参照).
 *
 * @param card the indicator, {@code null} while none is chosen
 * @param note the scope note that is typed
 * @param value what is typed, {@code null} while it cannot be read
 * @param stated the growth that is typed beside it
 * @param placed whether the books could be asked: indicator and pairing are known
 * @param last the last actual value before it
 * @param yearBefore the actual value of the same period one year before
 * @param growthBase the actual value that its growth is measured against
 * @param crossed the change of the definition since the period of {@code growthBase}
 * @param target the target of its period
 * @param on the day that the value speaks of, {@code null} if not said
 */
record FigureHints(@Nullable IndicatorCard card, @Nullable String note, @Nullable Quantity value,
		@Nullable StatedClaim stated, boolean placed, @Nullable Figure last, @Nullable Figure yearBefore,
		@Nullable Figure growthBase, @Nullable DefinitionBreak crossed, @Nullable Goal target, @Nullable LocalDate on) {

	/** A target and the record that sets it. */
	record Goal(UUID id, Quantity value) {

	}

	/** The leap from the last value, {@code null} if there is none to speak of. */
	@Nullable Leap leap(Leap.Limits limits) {
		Figure before = (this.last != null) ? this.last : this.yearBefore;
		return (this.value != null && before != null && before.value() != null && isAlike(before))
				? Leap.of(this.value, before.value(), limits) : null;
	}

	/** Whether it counts what is typed. */
	boolean isAlike(Figure other) {
		return Objects.equals(other.statement().scopeNote(), this.note);
	}

	/** What the growth is by the books, {@code null} if they do not tell. */
	@Nullable Ratio growth() {
		Quantity earlier = (this.growthBase != null) ? this.growthBase.value() : null;
		return (this.value != null && earlier != null && this.value.unit().isComparableWith(earlier.unit()))
				? Figure.Growth.between(this.value, earlier, this.crossed) : null;
	}

	/** Whether the typed growth can be what the two values give, as far as it must. */
	boolean growthAgrees() {
		Quantity earlier = (this.growthBase != null) ? this.growthBase.value() : null;
		if (this.value == null || this.stated == null || this.growthBase == null || earlier == null
				|| !this.stated.isGivenBy(this.growthBase.period().text())) {
			return true;
		}
		return !Boolean.FALSE.equals(Recalculation.growth(this.stated, this.value, earlier, this.crossed));
	}

}
