package cn.xieshou.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/** What a project has been through, promised and brought (项目组成). */
final class ProjectParts {

	private ProjectParts() {
	}

	/**
	 * A stage that was reached (阶段).
	 *
	 * @param on when, as precisely as known
	 */
	record Stage(@NotNull ProjectStage stage, @Nullable Span on, @Size(max = 300) @Nullable String note) {

	}

	/**
	 * What a project promises farmers (联农带农).
	 *
	 * @param on of when the achievement is
	 */
	record Commitment(@NotBlank @Size(max = 100) String what, @Units( {
			"人", "户", "万元", "亩", "万亩", "个", "吨", "%" }) @Nullable Quantity promised,
			@Units({ "人", "户", "万元", "亩", "万亩", "个", "吨", "%" }) @Nullable Quantity achieved, @Nullable Span on,
			@Size(max = 300) @Nullable String note){

	}

	/**
	 * What a project brought or is to bring (成效).
	 *
	 * @param on of when it is, absent if the source does not say
	 */
	record Result(@NotBlank @Size(max = 100) String what, @Units( {
			"万元", "亿元", "吨", "万吨", "个", "人", "亩", "万亩" }) @Nullable Quantity amount, @Nullable Span on,
			@Size(max = 300) @Nullable String note){

	}

	/** A contract (合同). */
	record Contract(@NotBlank @Size(max = 200) String name, @Size(max = 60) @Nullable String number,
			@Nullable LocalDate signedOn, @Units( {
					"万元", "亿元", "元" }) @Nullable Quantity amount){

	}

	/** A place where it is carried out (实施地点); latitude and longitude in degrees. */
	record Location(@NotBlank @Size(max = 200) String address, @Min(-90) @Max(90) @Nullable BigDecimal latitude,
			@Min(-180) @Max(180) @Nullable BigDecimal longitude) {

	}

}
