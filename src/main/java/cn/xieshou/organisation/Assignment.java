package cn.xieshou.organisation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person's post in a team (派驻).
 *
 * @param person who
 * @param account the name that the person signs in with, absent without an account
 * @param role what the person does in the team
 * @param from the first day, absent if it is the team's or unknown
 * @param to the last day, absent if it is the team's or open
 */
record Assignment(@NotBlank @Size(max = 60) String person, @Size(max = 60) @Nullable String account,
		@Size(max = 60) @Nullable String role, @Nullable LocalDate from, @Nullable LocalDate to) {

}
