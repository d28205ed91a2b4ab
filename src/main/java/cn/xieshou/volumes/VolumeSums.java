package cn.xieshou.volumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;

/**
 * What volumes add up to (业务量合计), only those that are alike, within the reader's scope.
 */
@Service
@Transactional(readOnly = true)
class VolumeSums {

	/** So many groups are shown, the newest and largest first. */
	static final int SHOWN = 200;

	private static final String OF = """
			select t.cut, %s from volume t where t.%s = ? and %s group by t.cut, %s
			order by t.year desc nulls last, t.measure, t.basis, base desc limit %d
			""";

	private static final String BY = """
			select %1$s as value, %2$s from volume t where t.measure = ? and t.reach = 'PERIOD' and %1$s is not null
			and t.grain in ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'DAY') %3$s and %4$s group by 1, %5$s
			order by t.year desc, t.basis, t.subject_kind, t.grain, base desc, 1 limit %6$d
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	VolumeSums(JdbcTemplate jdbc, Access access, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * The volumes of a record by what is alike.
	 * @param column the column that names the record
	 */
	List<Alike> of(String column, UUID record) {
		Condition scope = scope();
		List<Object> arguments = new ArrayList<>(List.of(record));
		arguments.addAll(scope.arguments());
		return Alike.merged(this.jdbc.query(OF.formatted(Alike.SUMS, column, scope.sql(), Alike.GROUP, SHOWN),
				(row, number) -> Alike.of(row, null, true), arguments.toArray()));
	}

	/**
	 * The volumes of a measure by product, buyer, channel and so on. What is divided by
	 * something is summed over the parts that name it; what the volume is of, over whole
	 * volumes.
	 */
	List<Alike> by(VolumeDimension dimension, VolumeMeasure measure, @Nullable Integer year) {
		Condition scope = scope();
		List<Object> arguments = new ArrayList<>(List.of(measure.name()));
		StringBuilder further = new StringBuilder();
		if (!dimension.divides()) {
			further.append(" and t.cut = 'WHOLE'");
		}
		if (year != null) {
			further.append(" and t.year = ?");
			arguments.add(year);
		}
		arguments.addAll(scope.arguments());
		return Alike
			.merged(this.jdbc.query(BY.formatted(dimension.sql(), Alike.SUMS, further, scope.sql(), Alike.GROUP, SHOWN),
					(row, number) -> Alike.of(row, Objects.requireNonNull(row.getString("value")), false),
					arguments.toArray()));
	}

	private Condition scope() {
		return this.access.scope(Permission.READ).where("t").and(this.visibility.rows("volumes", "t.id"));
	}

}
