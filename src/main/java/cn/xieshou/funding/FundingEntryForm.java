package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.values.Money;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a movement of money.
 *
 * @param kind which step the money went, or that an earlier entry is undone
 * @param amount in 元, more than nothing
 * @param movedOn the day of the voucher
 * @param reverses the entry that this one undoes, only for a reversal
 * @param documentNumber the number of the voucher or document
 * @param batch the batch of the fund that it belongs to (批次)
 * @param batchDocument the document by which the batch was allocated (下达文号)
 * @param batchDate the day of that document
 * @param counterparty who gave or received the money (对方)
 * @param noVoucher why there is no voucher or evidence, where there is none (凭据缺失原因)
 * @param contract the number of the contract of the project on which it is paid (合同编号)
 * @param contractAmount what that contract comes to in 元, said with its number
 * @param payee what kind of payee the counterparty is
 * @param invoice the number of the invoice (发票号)
 * @param proofs what the payment was made on (支付要件)
 * @param progress how far the works were by then, in percent (形象进度)
 * @param figures the figures that belong to it
 * @param example whether it is made up, as its fund is (示例)
 */
@Embeddable
record FundingEntryForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Column(name = "fund_id") @Refers("funds") @NotNull @Nullable UUID fund,
		@Enumerated(EnumType.STRING) @NotNull @Nullable FundingKind kind, @NotNull @Nullable Money amount,
		@NotNull @PastOrPresent @Nullable LocalDate movedOn,
		@Column(name = "reverses_id") @Refers("funding-entries") @Nullable UUID reverses,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Size(max = 100) @Nullable String documentNumber, @Size(max = 200) @Nullable String purpose,
		@Size(max = 200) @Nullable String counterparty, @Section("batch") @Size(max = 100) @Nullable String batch,
		@Size(max = 100) @Nullable String batchDocument, @Nullable LocalDate batchDate,
		@Size(max = 300) @Nullable String noVoucher, @Section("payment") @Size(max = 60) @Nullable String contract,
		@Nullable Money contractAmount, @Enumerated(EnumType.STRING) @Nullable Payee payee,
		@Size(max = 60) @Nullable String invoice,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<Proof> proofs,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @PositiveOrZero @DecimalMax("100") @Digits(integer = 3,
				fraction = 2) @Nullable BigDecimal progress,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@Nullable Boolean example, @LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

}
