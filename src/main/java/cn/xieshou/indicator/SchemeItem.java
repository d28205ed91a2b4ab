package cn.xieshou.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Refers;

/**
 * What an assessment scheme looks at (考核内容), of regions, parks and programmes, never of
 * persons.
 *
 * @param part the part of the scheme that it stands in
 * @param weight its points, not given if they are not known
 * @param indicators the indicators that it is measured by
 */
record SchemeItem(@Size(max = 100) @Nullable String part, @NotBlank @Size(max = 300) String item,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @Positive @Digits(integer = 5,
				fraction = 2) @Nullable BigDecimal weight,
		@Refers("indicators") List<UUID> indicators, @Size(max = 300) @Nullable String note) {

}
