package cn.xieshou.park;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Refers;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/** What a park consists of and has been through (园区组成). */
final class ParkParts {

	private ParkParts() {
	}

	/**
	 * A phase of construction (分期).
	 *
	 * @param state how far it has come
	 * @param since from when it has been in that state
	 * @param due when it is to be completed
	 * @param enterprises firms in it
	 */
	record Phase(@NotBlank @Size(max = 60) String name, @Units( {
			"亩", "万亩", "平方公里", "平方米", "公顷" }) @Nullable Quantity area, @Nullable PhaseState state, @Nullable Span since,
			@Nullable Span due, @Units("家") @Nullable Quantity enterprises, @Size(max = 300) @Nullable String note){

	}

	/**
	 * A plot of land (地块).
	 *
	 * @param use what it may be used for
	 * @param holder who holds it
	 */
	record Plot(@NotBlank @Size(max = 60) String number, @Units( {
			"亩", "平方米", "公顷", "万亩" }) @Nullable Quantity area, @Size(max = 60) @Nullable String use,
			@Nullable PlotState state, @Size(max = 100) @Nullable String holder){

	}

	/**
	 * A firm in the park (入园企业).
	 *
	 * @param organisation the firm, where it is registered
	 * @param left when it left, absent while it stays
	 */
	record Tenant(@NotBlank @Size(max = 100) String name, @Refers("organisations") @Nullable UUID organisation,
			@Nullable Span entered, @Nullable Span left, @Units( {
					"平方米", "万平方米", "亩" }) @Nullable Quantity area,
			@Size(max = 60) @Nullable String industry){

	}

	/**
	 * A step on the way (建设里程碑).
	 *
	 * @param on when it was taken, as precisely as known
	 */
	record Milestone(@NotNull ParkState stage, @Nullable Span on, @Size(max = 300) @Nullable String note) {

	}

}
