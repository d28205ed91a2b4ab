package cn.xieshou.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cn.xieshou.ForeignEntities;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class AccountFileTests {

	private static byte[] workbook() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = workbook.newWorksheet("账户");
			sheet.value(0, 0, "账户名");
			sheet.inlineString(1, 0, "sheet-team");
		}
		return out.toByteArray();
	}

	/** What a reader that follows them would put into the box. */
	@Test
	void entitiesOfAWorkbooksPartsAreNotFollowed(@TempDir Path directory) throws IOException {
		Path secret = Files.writeString(directory.resolve("secret"), "SECRET-OF-THE-MACHINE");
		assertThat(AccountFile.lines(workbook(), "账户.xlsx")).contains("账户名", "sheet-team");
		String lines;
		try {
			lines = AccountFile.lines(ForeignEntities.in(workbook(), secret), "账户.xlsx");
		}
		catch (Refusal ex) {
			lines = ex.toString();
		}
		assertThat(lines).doesNotContain("SECRET");
	}

}
