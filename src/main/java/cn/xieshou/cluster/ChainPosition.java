package cn.xieshou.cluster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A position of a chain (链位).
 *
 * @param kind what is done about it
 * @param filledBy who fills it, in words
 * @param gap whether nobody does yet
 */
record ChainPosition(@NotBlank @Size(max = 100) String name, @Nullable ChainMove kind,
		@Size(max = 200) @Nullable String filledBy, @Nullable Boolean gap) {

}
