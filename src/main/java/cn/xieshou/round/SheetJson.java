package cn.xieshou.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.confirmation.ConfirmationState;
import cn.xieshou.confirmation.Counterparts;
import cn.xieshou.values.Quantity;

/** Sheets as JSON (报表 JSON). */
@Component
class SheetJson {

	/**
	 * What the other side has said of a cell.
	 *
	 * @param state how far the two agree
	 * @param value the number of the other side, {@code null} if it has said none
	 * @param equal whether that is the same within rounding
	 */
	@Schema(name = "SheetPartner")
	record Partner(ConfirmationState state, @Nullable Quantity value, boolean equal) {

	}

	private final Rounds rounds;

	SheetJson(Rounds rounds) {
		this.rounds = rounds;
	}

	/**
	 * A sheet.
	 * @param only the rows to be told with their wholes and parts, {@code null} for all
	 */
	Map<String, @Nullable Object> of(Sheet sheet, @Nullable Set<String> only) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("round", sheet.round().id());
		json.put("pairing", sheet.pairing().code());
		json.put("version", sheet.standing().version());
		json.put("side", sheet.side());
		json.put("state", sheet.state());
		json.put("editable", sheet.state().isEditable() && this.rounds.mayFill(sheet.pairing(), sheet.side()));
		json.put("filing", sheet.standing().filing());
		json.put("returned", sheet.standing().returned());
		SheetView.Count count = SheetViewAssembler.count(sheet);
		json.put("progress", Map.of("filled", count.filled(), "asked", count.asked(), "errors", count.errors(),
				"warnings", count.warnings()));
		Set<String> told = (only != null) ? around(sheet, only) : null;
		List<Map<String, @Nullable Object>> cells = new ArrayList<>();
		for (SheetLine line : sheet.lines()) {
			if (told == null || told.contains(line.card().code())) {
				line.cells().forEach((cell) -> cells.add(cell(sheet, line, cell)));
			}
		}
		json.put("cells", cells);
		return json;
	}

	private static Set<String> around(Sheet sheet, Set<String> only) {
		Set<String> codes = new HashSet<>();
		for (SheetLine line : sheet.lines()) {
			String code = line.card().code();
			if (only.contains(code) || only.contains(line.card().name()) || only.contains(line.card().id().toString())
					|| line.card().synonyms().stream().anyMatch(only::contains)) {
				codes.add(code);
			}
		}
		Set<String> wholes = new HashSet<>();
		sheet.lines()
			.stream()
			.filter((line) -> line.whole() != null && codes.contains(line.card().code()))
			.forEach((line) -> wholes.add(line.whole()));
		sheet.lines()
			.stream()
			.filter((line) -> line.whole() != null && codes.contains(line.whole()))
			.forEach((line) -> wholes.add(line.card().code()));
		codes.addAll(wholes);
		return codes;
	}

	private static Map<String, @Nullable Object> cell(Sheet sheet, SheetLine line, CellState cell) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("indicator", line.card().code());
		json.put("period", cell.key().period().toString());
		json.put("value", cell.value());
		json.put("absence", cell.absence());
		json.put("remark", cell.remark());
		json.put("text", cell.text());
		json.put("mode", cell.mode());
		json.put("problems",
				cell.problems()
					.stream()
					.map((problem) -> Map.of("severity", problem.severity(), "code", problem.code(), "message",
							problem.message()))
					.toList());
		Counterparts.Said said = sheet.said().get(cell.key());
		json.put("partner", (said != null) ? new Partner(said.state(), said.theirs(), said.equal()) : null);
		json.put("evidence", sheet.evidence(cell));
		json.put("review", sheet.remarks(cell));
		return json;
	}

}
