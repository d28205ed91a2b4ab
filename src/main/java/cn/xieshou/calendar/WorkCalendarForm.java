package cn.xieshou.calendar;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;

/**
 * What may be said about the days of a year.
 *
 * @param year the year, of which there is one calendar
 * @param days what differs from the week
 * @param basis the notice that says so
 */
@Embeddable
record WorkCalendarForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@NotNull @Min(2000) @Max(2100) Integer year,
		@JdbcTypeCode(SqlTypes.JSON) @NotEmpty @Size(max = 60) List<@Valid SetDays> days,
		@Size(max = 300) @Nullable String basis, @LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** Days are the same for all pairings. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

}
