package cn.xieshou.export;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.classification.Grade;
import cn.xieshou.list.ListConditions;
import cn.xieshou.list.ListQuery;
import cn.xieshou.values.Days;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;

/**
 * What a workbook of a list says of itself in a sheet of its own (导出说明): what is in it,
 * under which conditions, as of when, how many rows, its grade. The list itself begins
 * with its headings, so that programs read both files alike.
 */
@Component
class AboutFile {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Days.ZONE);

	private final ListConditions conditions;

	private final Labels labels;

	private final Clock clock;

	AboutFile(ListConditions conditions, Labels labels, Clock clock) {
		this.conditions = conditions;
		this.labels = labels;
		this.clock = clock;
	}

	List<List<String>> lines(ListQuery query, Grade grade, long rows) {
		String conditions = String.join("；", this.conditions.words(query));
		Instant moment = (query.asKnownOn() != null) ? query.asKnownOn() : this.clock.instant();
		return Stream
			.of(List.of("list.export.what", this.labels.text(query.register().code())),
					List.of("list.export.conditions",
							conditions.isEmpty() ? this.labels.text("list.export.all") : Formulas.harmless(conditions)),
					List.of("list.export.day", MINUTE.format(moment)),
					List.of("list.export.rows", String.valueOf(rows)), List.of("grade", this.labels.of(grade)))
			.map((line) -> List.of(this.labels.text(line.get(0)), line.get(1)))
			.toList();
	}

}
