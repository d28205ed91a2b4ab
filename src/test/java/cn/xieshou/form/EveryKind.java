package cn.xieshou.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.Aggregation;
import cn.xieshou.register.Column;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Units;
import cn.xieshou.values.CreditCode;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

/** A form that has a field of every kind. */
record EveryKind(@NotNull @Refers("pairings") @Nullable UUID pairing, @NotBlank @Size(max = 20) String text,
		@LongText @Size(max = 30) @Nullable String longText, @Positive @Nullable Integer integer,
		@Nullable BigDecimal decimal, @Nullable Money money, @Units( {
				"亩", "万亩" }) @Nullable Quantity area,
		@Nullable Quantity quantity, @Nullable Percent percent, @Nullable LocalDate date, @Nullable Span period,
		@Nullable Aggregation choice, @Nullable Boolean truth, @Nullable RegionCode region,
		@Nullable CreditCode creditCode, @Nullable Unit unit, @Refers("organisations") @Nullable UUID reference,
		@Size(max = 3) List<@Size(max = 10) String> texts, List<Aggregation> choices, List<RegionCode> regions,
		@Refers("organisations") List<UUID> references, @Size(max = 2) List<@Valid Part> groups,
		@Size(max = 300) @Nullable String ref) implements RegisterForm{

	/** A group within the form. */
	record Part(@NotBlank @Size(max = 10) String what, @Units("元") @Nullable Quantity amount) {

	}

	/** Describes the form; it has no records. */
	static final class Described implements Register<RegisterEntry, EveryKind> {

		@Override
		public String code() {
			return "every-kind";
		}

		@Override
		public Class<RegisterEntry> entityType() {
			return RegisterEntry.class;
		}

		@Override
		public Class<EveryKind> formType() {
			return EveryKind.class;
		}

		@Override
		public String table() {
			return "every_kind";
		}

		@Override
		public List<Column> columns() {
			return List.of(Column.text("name"));
		}

		@Override
		public EveryKind form(RegisterEntry entry) {
			throw new UnsupportedOperationException();
		}

		@Override
		public RegisterEntry create(EveryKind form) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void revise(RegisterEntry entry, EveryKind form) {
			throw new UnsupportedOperationException();
		}

	}

}
