package cn.xieshou.region;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.NamedForm;
import cn.xieshou.register.OwnCode;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.ValueColumns;

/**
 * What may be said about a region.
 *
 * @param shortName the everyday name, 湛江 for 湛江市; the name itself if not given
 * @param parent the region above, absent for provinces and areas
 * @param validTo when the code ended (撤销时间), absent while it is in force
 * @param successors what took its place
 * @param formerRefs what the region was called elsewhere before
 * @param formerNames earlier names, each with {@code @} and its end where known
 */
@Embeddable
record RegionForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 60) String name,
		@NotNull @OwnCode RegionCode code, @Size(max = 60) @Nullable String shortName,
		@Enumerated(EnumType.STRING) @NotNull RegionLevel level, @Nullable RegionCode parent, @Nullable Span validFrom,
		@Nullable Span validTo,
		@JdbcTypeCode(SqlTypes.ARRAY) @Convert(
				converter = ValueColumns.RegionCodeColumn.class) List<RegionCode> successors,
		@JdbcTypeCode(SqlTypes.ARRAY) List<String> formerNames, @Size(max = 100) @Nullable String pinyin,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	@Override
	public @Nullable UUID pairing() {
		return null;
	}

	/** The same with the everyday name that it has unless given. */
	RegionForm completed() {
		return (this.shortName != null) ? this
				: new RegionForm(this.name, this.code, this.name, this.level, this.parent, this.validFrom, this.validTo,
						this.successors, this.formerNames, this.pinyin, this.formerRefs, this.ref);
	}

}
