package cn.xieshou.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.JobRuns;
import cn.xieshou.TestBooks;
import cn.xieshou.access.Role;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demonstration brings in is what its files say, once. */
@DatabaseTest
class DemonstrationBooksTests {

	@Autowired
	DemonstrationBooks books;

	@Autowired
	DemonstrationAccounts accounts;

	@Autowired
	CatalogueBooks catalogue;

	@Autowired
	LoadProgress progress;

	@Autowired
	Registers registers;

	@Autowired
	FormReader forms;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	Demo demo;

	@Autowired
	JobRuns jobs;

	/**
	 * How many rows each table has that a load could write to, once the index of what was
	 * loaded is built: a build beside the count would add entries of its own.
	 */
	private Map<String, Long> rows() {
		this.jobs.awaitEnd("search.build");
		List<String> tables = new ArrayList<>(List.of("filing", "filing_line", "filing_event", "citation", "record_ref",
				"record_link", "figure_movement", "search_entry", "account", "access_grant", "review_chain"));
		this.registers.all().forEach((register) -> {
			tables.add(register.table());
			tables.add(register.table() + "_history");
		});
		List<String> present = this.jdbc.queryForList(
				"select table_name from information_schema.tables where table_schema = current_schema()", String.class);
		Map<String, Long> rows = new LinkedHashMap<>();
		tables.stream()
			.filter(present::contains)
			.forEach((table) -> rows.put(table, this.jdbc.queryForObject("select count(*) from " + table, Long.class)));
		return rows;
	}

	@Test
	void loadingTwiceChangesNothing() {
		Map<String, Long> before = rows();
		this.catalogue.run(new DefaultApplicationArguments());
		this.books.load(this.accounts.loader());
		this.accounts.open("no hash is kept of an account that is there");
		assertThat(rows()).isEqualTo(before).containsKeys("filing", "filing_line", "account", "park_history");
	}

	@Test
	void aLoadComesToItsEnd() {
		this.books.load(this.accounts.loader());
		assertThat(this.progress.of()).isEqualTo(6 + BookTables.TYPES.size());
		assertThat(this.progress.done()).isEqualTo(this.progress.of());
	}

	@Test
	void everyLineOfEveryTableIsInTheBooksAsItIsWritten() {
		int compared = 0;
		for (String file : BookTables.TYPES) {
			Register<?, ?> register = this.registers.require(file.split("\\.")[0]);
			for (var line : TestBooks.read(file + ".csv")) {
				compared += compared(register, line.getFieldsAsMap()) ? 1 : 0;
			}
		}
		assertThat(compared).isGreaterThan(200);
	}

	/** Whether a record has not been changed since, and then says what its line says. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> boolean compared(Register<E, F> register,
			Map<String, String> line) {
		UUID id = this.jdbc.queryForObject("select record_id from record_ref where ref = ? and type = ?", UUID.class,
				line.get("ref"), register.code());
		E entry = this.entities.find(register.entityType(), id);
		if (entry == null || entry.getVersion() > 1) {
			return false;
		}
		ObjectNode form = this.json.createObjectNode();
		for (FormField field : FormField.of(register.formType())) {
			String cell = line.getOrDefault(field.name(), "");
			if (!cell.isEmpty() && field.kind() == FormField.Kind.GROUPS) {
				form.set(field.name(), this.json.readTree(cell));
			}
			else if (!cell.isEmpty()) {
				form.put(field.name(), cell);
			}
		}
		F written = this.forms.readIgnoringScope(register, form, FormReader.Channel.JSON);
		assertThat(this.forms.write(register.form(entry))).as(register.code() + " " + line.get("ref"))
			.isEqualTo(this.forms.write(register.form(register.create(written))));
		return true;
	}

	@Test
	void everyLineOfEveryTableCitesItsDocuments() {
		for (String file : BookTables.TYPES) {
			for (var line : TestBooks.read(file + ".csv")) {
				boolean example = line.findField("example").orElse("").equals("true");
				assertThat(line.getField("document").isEmpty()).as(line.toString()).isEqualTo(example);
				for (String document : example ? new String[0] : line.getField("document").split("；")) {
					assertThat(BookTables.id(document)).isEqualTo(this.jdbc.queryForObject(
							"select record_id from record_ref where ref = ? and type = 'documents'", UUID.class,
							document));
				}
			}
		}
	}

	@Test
	void everyPairingOfTheDocumentsIsInTheTree() {
		for (var line : TestBooks.read("entities.csv")) {
			if (List.of("pairing", "sub_pairing").contains(line.getField("type"))) {
				assertThat(this.jdbc.queryForList("select 1 from pairing where name = ?", line.getField("name_zh")))
					.as(line.getField("name_zh"))
					.hasSize(1);
			}
		}
	}

	@Test
	void everyDemonstrationAccountHasOneRoleAndNobodySignsInAsTheLoader() {
		assertThat(this.accounts.all()).hasSameSizeAs(DemonstrationAccounts.ALL);
		assertThat(DemonstrationAccounts.ALL).extracting(DemonstrationAccounts.Demonstration::username)
			.doesNotHaveDuplicates();
		DemonstrationAccounts.ALL.forEach((account) -> assertThat(this.jdbc.queryForList(
				"select g.role from access_grant g join account a on a.id = g.account_id where a.username = ?",
				String.class, account.username()))
			.as(account.username())
			.containsExactly(account.role().name()));
		assertThat(this.demo.signIn("books", DemonstrationAccounts.PASSWORD).getCookie("xieshou")).isNull();
	}

	@Test
	void everyRoleIsShown() {
		assertThat(DemonstrationAccounts.ALL).extracting(DemonstrationAccounts.Demonstration::role)
			.contains(Role.values());
	}

	@Test
	void administratorsAreListedWithoutAScope() {
		assertThat(this.accounts.all()).filteredOn((one) -> one.role().isAdministrator())
			.hasSize(3)
			.allSatisfy((one) -> assertThat(one.toString()).contains("—"));
	}

}
