package cn.xieshou.classification;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.register.Withheld;

/** Withholds what is graded above the reader's clearance (按级别不予显示). */
@Component
class GradeVisibility implements Withheld {

	private final JdbcTemplate jdbc;

	private final Access access;

	private final Classifications classifications;

	GradeVisibility(JdbcTemplate jdbc, Access access, Classifications classifications) {
		this.jdbc = jdbc;
		this.access = access;
		this.classifications = classifications;
	}

	@Override
	public boolean isPossible() {
		return !this.access.clearance().isUnlimited();
	}

	@Override
	public boolean isType(String type) {
		return !this.classifications.reaches(this.classifications.usual(type));
	}

	@Override
	public boolean isAnyOf(String type) {
		String[] above = above();
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select 1 from data_grade g where g.type = ?"
						+ " and (g.raised_grade = any(?) or g.content_grade = any(?)))",
				Boolean.class, type, above, above));
	}

	@Override
	public String is(String id) {
		String above = Arrays.stream(above()).collect(Collectors.joining("', '", "('", "')"));
		return "exists (select 1 from data_grade g where g.id = %1$s and (g.raised_grade in %2$s or g.content_grade in %2$s))"
			.formatted(id, above);
	}

	@Override
	public Set<UUID> among(Collection<UUID> ids) {
		String[] above = above();
		return new HashSet<>(this.jdbc.queryForList(
				"select g.id from data_grade g where g.id = any(?)"
						+ " and (g.raised_grade = any(?) or g.content_grade = any(?))",
				UUID.class, ids.toArray(UUID[]::new), above, above));
	}

	private String[] above() {
		return Grade.above(this.access.clearance()).stream().map(Grade::name).toArray(String[]::new);
	}

}
