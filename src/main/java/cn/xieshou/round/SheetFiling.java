package cn.xieshou.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Draft;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Origin;
import cn.xieshou.filing.PostedForms;
import cn.xieshou.register.Records;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueRegister;

/**
 * Makes a filing of a sheet (成单): a line for each cell that says what the books do not, a
 * change where they have a value of it already.
 */
@Component
class SheetFiling {

	private final IndicatorValueRegister register;

	private final Records records;

	private final PostedForms posted;

	private final JsonMapper json;

	SheetFiling(IndicatorValueRegister register, Records records, PostedForms posted, JsonMapper json) {
		this.register = register;
		this.records = records;
		this.posted = posted;
		this.json = json;
	}

	/**
	 * A filing and the cells that its lines are of.
	 *
	 * @param draft the filing
	 * @param cells the cells, in the order of the lines
	 */
	record Made(Draft draft, List<CellState> cells) {

	}

	/** The cells that say what the books do not. */
	static List<CellState> fresh(Sheet sheet) {
		return sheet.cells()
			.filter((cell) -> cell.mode() != CellMode.CARRIED && cell.isFilled() && !cell.isPosted())
			.toList();
	}

	Made of(Sheet sheet, List<CellState> cells, @Nullable String note) {
		Map<UUID, ObjectNode> present = present(cells);
		List<Draft.Line> lines = new ArrayList<>();
		for (CellState cell : cells) {
			PostedCell posted = cell.posted();
			ObjectNode form = (posted != null) ? Objects.requireNonNull(present.get(posted.record()))
					: fresh(sheet, cell);
			say(form, cell);
			List<Draft.Cited> cited = sheet.evidence(cell).stream().map(CellEvidence::cited).toList();
			lines.add(
					(posted != null) ? new Draft.Line(LineAction.UPDATE, posted.record(), posted.version(), form, cited)
							: new Draft.Line(LineAction.CREATE, null, null, form, cited));
		}
		Origin origin = new Origin(sheet.round().name(),
				"/rounds/" + sheet.round().id() + "/sheet?pairing=" + sheet.pairing().code());
		return new Made(new Draft(this.register.code(), lines, note, origin), cells);
	}

	private ObjectNode fresh(Sheet sheet, CellState cell) {
		ObjectNode form = this.json.createObjectNode();
		form.put("pairing", sheet.pairing().id().toString());
		form.put("indicator", cell.key().indicator().toString());
		form.put("period", cell.key().period().toString());
		form.put("periodType",
				SheetBooks.kind(sheet.line(cell.key().indicator()).orElseThrow().card(), cell.key().period()).code());
		form.put("basis", Basis.ACTUAL.code());
		return form;
	}

	private void say(ObjectNode form, CellState cell) {
		form.remove(List.of("value", "absence"));
		if (cell.value() != null) {
			form.set("value", this.json.valueToTree(cell.value()));
		}
		else if (cell.absence() != null) {
			form.put("absence", cell.absence().code());
		}
		if (cell.remark() != null) {
			form.put("remark", cell.remark());
		}
	}

	/** What the records say now as they were filed, read at once. */
	private Map<UUID, ObjectNode> present(List<CellState> cells) {
		List<UUID> ids = cells.stream()
			.map(CellState::posted)
			.filter(Objects::nonNull)
			.map(PostedCell::record)
			.toList();
		Map<UUID, ObjectNode> forms = new HashMap<>();
		if (!ids.isEmpty()) {
			forms.putAll(this.posted.of(this.register, this.records.find(this.register, ids).values()));
		}
		return forms;
	}

}
