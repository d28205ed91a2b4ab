package cn.xieshou.administration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Role;
import cn.xieshou.values.Labels;

/**
 * The workbook that accounts are written into (账户表模板): the columns with their heading,
 * roles and ranks to choose from, and a second sheet that says how.
 */
@Component
class AccountTemplate {

	private static final List<Integer> RANKS = List.of(1, 2, 3, 4);

	private final Labels labels;

	AccountTemplate(Labels labels) {
		this.labels = labels;
	}

	void write(OutputStream out) throws IOException {
		List<String> roles = Arrays.stream(Role.values())
			.filter((role) -> !role.isAdministrator() && role != Role.AUDITOR)
			.map(this.labels::of)
			.toList();
		try (Workbook workbook = new Workbook(out, "Xieshou", null)) {
			Worksheet sheet = workbook.newWorksheet(this.labels.text("accounts"));
			Worksheet help = workbook.newWorksheet(this.labels.text("accounts.sheet.help"));
			for (AccountColumn column : AccountColumn.values()) {
				int at = column.ordinal();
				sheet.value(0, at, this.labels.of(column));
				sheet.style(0, at).bold().fillColor("E8F0FA").set();
				sheet.width(at, 24);
				help.value(at, 0, this.labels.of(column));
				help.value(at, 1, this.labels.text("AccountColumn." + column.name() + ".hint"));
			}
			list(help, sheet, AccountColumn.ROLE, roles);
			list(help, sheet, AccountColumn.RANK, RANKS.stream().map(String::valueOf).toList());
			help.width(1, 80);
			sheet.freezePane(0, 1);
		}
	}

	/** What can be chosen stands below the help. */
	private static void list(Worksheet help, Worksheet sheet, AccountColumn column, List<String> choices) {
		int first = AccountColumn.values().length + 1;
		for (int i = 0; i < choices.size(); i++) {
			help.value(first + i, column.ordinal(), choices.get(i));
		}
		sheet.range(1, column.ordinal(), AccountSheet.MOST, column.ordinal())
			.validateWithList(help.range(first, column.ordinal(), first + choices.size() - 1, column.ordinal()));
	}

}
