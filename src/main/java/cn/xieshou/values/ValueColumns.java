package cn.xieshou.values;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The one column form of each value. */
public final class ValueColumns {

	private ValueColumns() {
	}

	@Converter(autoApply = true)
	static class MoneyColumn implements AttributeConverter<Money, BigDecimal> {

		@Override
		public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money money) {
			return (money != null) ? money.yuan() : null;
		}

		@Override
		public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal yuan) {
			return (yuan != null) ? new Money(yuan) : null;
		}

	}

	@Converter(autoApply = true)
	static class PercentColumn implements AttributeConverter<Percent, BigDecimal> {

		@Override
		public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent percent) {
			return (percent != null) ? percent.points() : null;
		}

		@Override
		public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal points) {
			return (points != null) ? Percent.ofColumn(points) : null;
		}

	}

	@Converter(autoApply = true)
	static class UnitColumn implements AttributeConverter<Unit, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable Unit unit) {
			return (unit != null) ? unit.symbol() : null;
		}

		@Override
		public @Nullable Unit convertToEntityAttribute(@Nullable String symbol) {
			return (symbol != null) ? Unit.of(symbol) : null;
		}

	}

	@Converter(autoApply = true)
	static class ComparatorColumn implements AttributeConverter<Comparator, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable Comparator comparator) {
			return (comparator != null) ? comparator.code() : null;
		}

		@Override
		public @Nullable Comparator convertToEntityAttribute(@Nullable String code) {
			return (code != null) ? Comparator.of(code) : null;
		}

	}

	@Converter(autoApply = true)
	static class SpanColumn implements AttributeConverter<Span, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable Span span) {
			return (span != null) ? span.toString() : null;
		}

		@Override
		public @Nullable Span convertToEntityAttribute(@Nullable String text) {
			return (text != null) ? Span.parse(text) : null;
		}

	}

	@Converter(autoApply = true)
	static class PeriodKindColumn implements AttributeConverter<PeriodKind, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable PeriodKind kind) {
			return (kind != null) ? kind.code() : null;
		}

		@Override
		public @Nullable PeriodKind convertToEntityAttribute(@Nullable String code) {
			return (code != null) ? PeriodKind.of(code) : null;
		}

	}

	@Converter(autoApply = true)
	public static class RegionCodeColumn implements AttributeConverter<RegionCode, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable RegionCode code) {
			return (code != null) ? code.code() : null;
		}

		@Override
		public @Nullable RegionCode convertToEntityAttribute(@Nullable String code) {
			return (code != null) ? new RegionCode(code) : null;
		}

	}

	@Converter(autoApply = true)
	static class CreditCodeColumn implements AttributeConverter<CreditCode, String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable CreditCode code) {
			return (code != null) ? code.code() : null;
		}

		@Override
		public @Nullable CreditCode convertToEntityAttribute(@Nullable String code) {
			return (code != null) ? new CreditCode(code) : null;
		}

	}

}
