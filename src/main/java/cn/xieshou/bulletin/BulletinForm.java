package cn.xieshou.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;

/**
 * What may be said about an issue of a bulletin.
 *
 * @param issue its number, 2026年第3期
 * @param publisher the office that edits it
 * @param publishedOn the day on which it came out
 * @param document the published issue as a document
 * @param articles its articles in order
 */
@Embeddable
record BulletinForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Size(max = 40) @Nullable String issue, @Enumerated(EnumType.STRING) @NotNull @Nullable BulletinState state,
		@Size(max = 200) @Nullable String publisher, @PastOrPresent @Nullable LocalDate publishedOn,
		@Column(name = "document_id") @Refers("documents") @Nullable UUID document,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid Article> articles,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

}
