package cn.xieshou.publicity;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a notice to the public (reporting table TB-23).
 *
 * @param name what the notice is called
 * @param project the project that it is about
 * @param fund the money that it is about
 * @param batch the batch of money, as its document numbers it (资金批次)
 * @param place where the project is carried out, as the notice says
 * @param amount how much money (资金规模)
 * @param implementer who carries it out
 * @param mechanism how people share in it (联农带农机制)
 * @param goals what it is to achieve (绩效目标)
 * @param task what is to be built, of a yearly plan (建设任务)
 * @param standard how much is paid for what (补助标准)
 * @param source where the money is from (资金来源)
 * @param term from when to when it is carried out (实施期限)
 * @param responsible the unit that answers for it (责任单位)
 * @param completed what was really done, of a completion
 * @param used what money was spent
 * @param acceptance how it was accepted (验收)
 * @param tier where it is shown
 * @param shownAt the board or address where it is shown
 * @param phone where to complain, 12317 and the number of the level (监督电话)
 * @param objections what was objected and how that was settled (异议处理)
 */
@Embeddable
record PublicNoticeForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable NoticeKind kind, @Nullable RegionCode region,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "fund_id") @Refers("funds") @Nullable UUID fund, @Size(max = 100) @Nullable String batch,
		@Section("content") @Size(max = 200) @Nullable String place, @EmbeddedColumnNaming("amount_%s") @Units( {
				"万元", "元", "亿元" }) @Nullable Quantity amount,
		@Size(max = 200) @Nullable String implementer, @LongText @Size(max = 1000) @Nullable String mechanism,
		@LongText @Size(max = 1000) @Nullable String goals,
		@Section("plan") @LongText @Size(max = 1000) @Nullable String task, @Size(max = 200) @Nullable String standard,
		@Size(max = 200) @Nullable String source, @Size(max = 100) @Nullable String term,
		@Size(max = 200) @Nullable String responsible,
		@Section("completion") @LongText @Size(max = 1000) @Nullable String completed,
		@EmbeddedColumnNaming("used_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity used,
		@Size(max = 300) @Nullable String acceptance,
		@Section("shown") @Enumerated(EnumType.STRING) @NotNull @Nullable NoticeTier tier,
		@Size(max = 300) @Nullable String shownAt, @NotNull @Nullable LocalDate beginsOn, @Nullable LocalDate endsOn,
		@Size(max = 60) @Nullable String phone, @LongText @Size(max = 1000) @Nullable String objections,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements LocatedForm{

}
