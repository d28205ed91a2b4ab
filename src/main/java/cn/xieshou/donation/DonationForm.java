package cn.xieshou.donation;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a donation: who gave what to whom, for what, and what became of
 * it (reporting table TB-10). Money and the value of goods are two scopes (款、物).
 *
 * @param given when, as precisely as known
 * @param donor who gives, as the source writes it
 * @param receiver who receives, as the source writes it
 * @param purpose what the donor wants it used for
 * @param money the money given (款)
 * @param goodsValue what the goods are worth together (物资折价)
 * @param goods what is given in kind
 * @param receipt the number of the receipt
 * @param spent what of money and goods has been used
 * @param balance what of money and goods is left
 * @param publicity where and when it was made public (公示)
 * @param fund the fund that holds the money, if it is entered there too
 */
@Embeddable
record DonationForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @Nullable DonorKind donorKind, @Nullable RegionCode region, @Nullable Span given,
		@Size(max = 200) @Nullable String donor,
		@Column(name = "donor_organisation_id") @Refers("organisations") @Nullable UUID donorOrganisation,
		@Size(max = 200) @Nullable String receiver,
		@Column(name = "receiver_organisation_id") @Refers("organisations") @Nullable UUID receiverOrganisation,
		@Size(max = 300) @Nullable String purpose, @Section("value") @EmbeddedColumnNaming("money_%s") @Units( {
				"万元", "元", "亿元" }) @Nullable Quantity money,
		@EmbeddedColumnNaming("goods_value_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity goodsValue,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid DonatedGoods> goods,
		@Section("spending") @Size(max = 100) @Nullable String receipt,
		@EmbeddedColumnNaming("spent_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity spent,
		@EmbeddedColumnNaming("balance_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity balance,
		@Size(max = 300) @Nullable String publicity,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "fund_id") @Refers("funds") @Nullable UUID fund,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm{

}
