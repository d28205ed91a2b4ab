package cn.xieshou.volumes;

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

import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a volume: how much of what in which period, of which record, and
 * which part of that.
 *
 * @param reach what time it is of, {@code null} if the source does not say
 * @param period the period, or when a cumulative volume ends
 * @param item the product or item in the words of the source
 * @param buyer who buys or is served, in the words of the source
 * @param market the country or place that it goes to
 * @param counterpart the region of the other side
 * @param method how an estimate was made (测算依据)
 * @param figures the figures that belong to it
 */
@Embeddable
record VolumeForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@EnteredFirst @Enumerated(EnumType.STRING) @NotNull @Nullable VolumeMeasure measure,
		@EnteredFirst @Enumerated(EnumType.STRING) @NotNull @Nullable VolumeBasis basis,
		@EnteredFirst @Enumerated(EnumType.STRING) @Nullable VolumeReach reach, @EnteredFirst @Nullable Span period,
		@EnteredFirst @EmbeddedColumnNaming("quantity_%s") @Units( {
				"万元", "亿元", "元", "万美元", "件", "宗", "项", "个", "人", "万人", "人次", "万人次", "吨", "万吨", "兆瓦", "万千瓦", "万千瓦时",
				"亿千瓦时", "趟", "批", "班次", "张", "套", "户", "间" }) @NotNull @Nullable Quantity quantity,
		@EnteredFirst(ofPairing = true) @Nullable RegionCode region,

		@Section("subject") @EnteredFirst @Column(name = "facility_id") @Refers("facilities") @Nullable UUID facility,
		@Column(name = "enclave_id") @Refers("enclaves") @Nullable UUID enclave,
		@EnteredFirst @Column(name = "service_id") @Refers("services") @Nullable UUID service,
		@Column(name = "event_id") @Refers("events") @Nullable UUID event,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "organisation_id") @Refers("organisations") @Nullable UUID organisation,

		@Section("part") @EnteredFirst @Column(name = "product_id") @Refers("products") @Nullable UUID product,
		@Size(max = 200) @Nullable String item, @EnteredFirst @Size(max = 200) @Nullable String buyer,
		@Column(name = "buyer_organisation_id") @Refers("organisations") @Nullable UUID buyerOrganisation,
		@EnteredFirst @Enumerated(EnumType.STRING) @Nullable VolumeChannel channel,
		@Size(max = 100) @Nullable String market, @Nullable RegionCode counterpart,

		@Section("basis") @Size(max = 500) @Nullable String method,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm{

}
