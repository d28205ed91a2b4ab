package cn.xieshou.region;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.OwnCode;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a region.
 *
 * @param shortName the everyday name, 湛江 for 湛江市; the name itself if not given
 * @param parent the region above, absent for provinces and areas
 * @param validTo when the code ended (撤销时间), absent while it is in force
 * @param successors what took its place
 * @param formerNames earlier names, each with {@code @} and its end where known
 */
record RegionForm(@NotBlank @Size(max = 60) String name, @NotNull @OwnCode RegionCode code,
		@Size(max = 60) @Nullable String shortName, @NotNull RegionLevel level, @Nullable RegionCode parent,
		@Nullable Span validFrom, @Nullable Span validTo, List<RegionCode> successors, List<String> formerNames,
		@Size(max = 100) @Nullable String pinyin, @Size(max = 300) @Nullable String ref) implements RegisterForm {

	@Override
	public @Nullable UUID pairing() {
		return null;
	}

}
