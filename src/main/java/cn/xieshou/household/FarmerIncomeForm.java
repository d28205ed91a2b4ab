package cn.xieshou.household;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about what households earned by an enterprise or project: from land,
 * by work, on shares and as dividends (租金、薪金、股金、红利).
 *
 * @param period what the amounts are of
 * @param enterprise who raises their income, as the source writes it
 * @param project the project that it comes of
 * @param ways in which ways they earned it (联农带农方式)
 * @param formerlyPoorHouseholds of the households, those formerly poor or watched
 * @param rent for land and houses that they let (租金)
 * @param wages for their work (薪金)
 * @param shares on what they put in as shares (股金)
 * @param dividends what was shared out to them (红利)
 * @param total all of it, as stated
 * @param subsidy what the enterprise was paid for it (奖补)
 */
@Embeddable
record FarmerIncomeForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @NotNull @Nullable Span period, @Size(max = 200) @Nullable String enterprise,
		@Column(name = "organisation_id") @Refers("organisations") @Nullable UUID organisation,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<LinkageWay> ways,
		@Section("households") @EmbeddedColumnNaming("households_%s") @Units("户") @Nullable Quantity households,
		@EmbeddedColumnNaming("formerly_poor_households_%s") @Units("户") @Nullable Quantity formerlyPoorHouseholds,
		@EmbeddedColumnNaming("people_%s") @Units( {
				"人", "万人" }) @Nullable Quantity people,
		@Section("income") @EmbeddedColumnNaming("rent_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity rent,
		@EmbeddedColumnNaming("wages_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity wages,
		@EmbeddedColumnNaming("shares_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity shares,
		@EmbeddedColumnNaming("dividends_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity dividends,
		@EmbeddedColumnNaming("total_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity total,
		@EmbeddedColumnNaming("subsidy_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity subsidy,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements LocatedForm{

}
