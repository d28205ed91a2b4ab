package cn.xieshou.opendata;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * What can be marked open at all (可开放的范围): records of things, not of people nor of single
 * firms' affairs, in columns without free text. Whatever is graded above internal is
 * never open.
 */
@Component
class Openable {

	private static final Set<String> TYPES = Set.of("pairings", "parks", "enclaves", "clusters", "projects",
			"facilities", "services", "products", "events", "linkages", "honours", "modes", "documents",
			"organisations", "public-notices", "volumes", "indicators", "indicator-values", "targets", "regions",
			"units");

	private final Registers registers;

	private final Classifications classifications;

	private final Labels labels;

	Openable(Registers registers, Classifications classifications, Labels labels) {
		this.registers = registers;
		this.classifications = classifications;
		this.labels = labels;
	}

	List<Register<?, ?>> types() {
		return this.registers.all().stream().filter(this::isOpenable).toList();
	}

	private boolean isOpenable(Register<?, ?> register) {
		return TYPES.contains(register.code())
				&& this.classifications.usual(register.code()).compareTo(Grade.INTERNAL) <= 0;
	}

	/**
	 * A type whose records can be opened.
	 * @throws Refusal if it is none
	 */
	Register<?, ?> require(String type) {
		return this.registers.find(type)
			.filter(this::isOpenable)
			.orElseThrow(() -> Refusal.at("type", "open.never", this.labels.text(type)));
	}

	/** The columns of a type that can be opened, the name first. */
	List<Column> columns(Register<?, ?> register) {
		List<Column> all = register.columns();
		return all.stream().filter((column) -> column.equals(all.get(0)) || isOpenable(column)).toList();
	}

	private static boolean isOpenable(Column column) {
		if (column.is(Column.Trait.AGGREGATE) || column.key().equals(Column.EXAMPLE)) {
			return false;
		}
		return switch (column.kind()) {
			case TEXT -> column.is(Column.Trait.SPAN);
			case RECORD, RECORDS -> TYPES.contains(String.valueOf(column.refersTo()));
			case TEXTS, INSTANT -> false;
			default -> true;
		};
	}

}
