package cn.xieshou.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.region.Regions.Division;
import cn.xieshou.values.RegionCode;

/** Reads two columns that somebody pasted from a sheet as pairings (粘贴的结对). */
@Component
class PairRows {

	/** Lines beyond are not read. */
	static final int MOST = 200;

	/** What a line is left out by. */
	static final String LEAVE_OUT = "-";

	private static final Pattern COLUMNS = Pattern.compile("\\t+|[,，;；]|\\s*[—–]+\\s*| {2,}|\\s+");

	private static final Pattern HEADING = Pattern.compile("帮扶方|支援方|受援方|帮扶地区|helper|helped", Pattern.CASE_INSENSITIVE);

	private final RegionNames names;

	private final PairingTree tree;

	PairRows(RegionNames names, PairingTree tree) {
		this.names = names;
		this.tree = tree;
	}

	/**
	 * Reads lines.
	 * @param top the pairing that they are below
	 * @param chosen region codes by line, or that it is left out
	 */
	List<PairRow> read(String pasted, PairingCard top, Map<Integer, String> chosen) {
		Set<String> known = new HashSet<>();
		this.tree.subtree(top.id()).forEach((node) -> known.add(node.code()));
		List<PairRow> rows = new ArrayList<>();
		for (String line : pasted.strip().split("\\R")) {
			String[] cells = COLUMNS.split(line.strip(), 3);
			if (!line.isBlank() && !HEADING.matcher(line).find() && rows.size() < MOST) {
				rows.add(row(rows.size() + 1, cells, top, chosen.get(rows.size() + 1), known));
			}
		}
		return rows;
	}

	private PairRow row(int number, String[] cells, PairingCard top, @Nullable String choice, Set<String> known) {
		String helper = cells[0].strip();
		String helped = (cells.length > 1) ? cells[1].strip() : "";
		if (LEAVE_OUT.equals(choice)) {
			return new PairRow(number, helper, helped, null, null, PairRow.State.LEFT_OUT, List.of(), choice);
		}
		RegionNames.Found helping = find(helper, top.assisting());
		String second = (helping.region() != null && choice != null) ? choice : helped;
		if (helping.region() == null && choice != null) {
			helping = find(choice, top.assisting());
		}
		RegionNames.Found assisted = find(second, top.assisted());
		Division one = helping.region();
		Division other = assisted.region();
		if (one == null || other == null) {
			List<Division> offered = (one == null) ? helping.offered() : assisted.offered();
			return new PairRow(number, helper, helped, one, other,
					offered.isEmpty() ? PairRow.State.UNKNOWN : PairRow.State.UNSURE, offered, choice);
		}
		boolean twice = !known.add(one.code() + "-" + other.code());
		PairRow.State state = twice ? PairRow.State.KNOWN : (helping.exact() && assisted.exact() && choice == null)
				? PairRow.State.READY : PairRow.State.COMPLETED;
		return new PairRow(number, helper, helped, one, other, state, List.of(), choice);
	}

	/** Looked for below the side of the pairing above first, then everywhere. */
	private RegionNames.Found find(String written, List<RegionCode> side) {
		RegionNames.Found below = this.names.find(written, side.isEmpty() ? null : side.get(0));
		return (below.region() != null || !below.offered().isEmpty()) ? below : this.names.find(written, null);
	}

}
