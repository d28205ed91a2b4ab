package cn.xieshou.rectification;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
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
 * What may be said about an issue and its mending (reporting table TB-24).
 *
 * @param name the issue in a few words
 * @param number its number in the report that found it
 * @param source what found it
 * @param documentNumber the number of that report
 * @param problem what is wrong
 * @param organisation the unit that it is about, as the report writes it
 * @param amount how much money it is about
 * @param requirement what is to be done
 * @param responsible the office or unit that answers for it, no person
 * @param due until when
 * @param measures what was done
 * @param recovered money that was taken back (收回)
 * @param restored money that was given back to its purpose (归还渠道)
 * @param disbursed money that was sent on (拨付)
 * @param adjusted money that was booked right (调账)
 * @param rulesMade how many rules were made or mended (制度建立)
 * @param heldToAccount how many people were held to account (追责)
 * @param recheckedBy the unit that looked again, another than the one that mended
 * @param recheckedOn when it looked again
 * @param recheck what it found (销号复核)
 */
@Embeddable
record RectificationForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Size(max = 60) @Nullable String number, @Enumerated(EnumType.STRING) @NotNull @Nullable IssueSource source,
		@Size(max = 100) @Nullable String documentNumber, @Enumerated(EnumType.STRING) @Nullable IssueCategory category,
		@Nullable RegionCode region, @LongText @Size(max = 2000) @Nullable String problem,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "fund_id") @Refers("funds") @Nullable UUID fund, @Size(max = 200) @Nullable String organisation,
		@EmbeddedColumnNaming("amount_%s") @Units( {
				"万元", "元", "亿元" }) @Nullable Quantity amount,
		@Section("order") @LongText @Size(max = 1000) @Nullable String requirement,
		@Size(max = 200) @Nullable String responsible, @Nullable LocalDate due,
		@Section("mended") @NotNull @Enumerated(EnumType.STRING) @Nullable RectificationState state,
		@LongText @Size(max = 2000) @Nullable String measures,
		@EmbeddedColumnNaming("recovered_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity recovered,
		@EmbeddedColumnNaming("restored_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity restored,
		@EmbeddedColumnNaming("disbursed_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity disbursed,
		@EmbeddedColumnNaming("adjusted_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity adjusted,
		@EmbeddedColumnNaming("rules_made_%s") @Units("项") @Nullable Quantity rulesMade,
		@EmbeddedColumnNaming("held_to_account_%s") @Units("人") @Nullable Quantity heldToAccount,
		@Section("recheck") @Size(max = 200) @Nullable String recheckedBy,
		@PastOrPresent @Nullable LocalDate recheckedOn, @LongText @Size(max = 1000) @Nullable String recheck,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements LocatedForm{

}
