package cn.xieshou.headline;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Programme;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;

/**
 * What may be said about a set of key figures.
 *
 * @param programme the programme that it is for, all that have none of their own if not
 * given
 * @param level what the pages are about that show it
 * @param items the indicators, in the order in which they are shown
 */
@Embeddable
record HeadlineForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @Nullable Programme programme,
		@Enumerated(EnumType.STRING) @NotNull HeadlineLevel level,
		@JdbcTypeCode(SqlTypes.JSON) @NotEmpty @Size(max = 12) List<@Valid HeadlineItem> items,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** The catalogue belongs to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

}
