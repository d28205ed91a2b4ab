package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.MultiValueMap;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.HtmlForm;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every control of the form of every record type keeps its value, as a browser sends it:
 * types are read off their forms, so that a new one is held to this by existing.
 */
@DatabaseTest
class EntryContractTests {

	/** Somebody who may write everywhere, which no account of the demonstration may. */
	private static final String WRITER = "writes-everywhere";

	/** How often each form is filled, each time with other choices. */
	private static final int ROUNDS = 3;

	@Autowired
	Collection<Register<?, ?>> registers;

	@Autowired
	Demo demo;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcTemplate jdbc;

	private final Map<String, List<String>> ids = new HashMap<>();

	@BeforeEach
	void openAccount() {
		if (this.accounts.find(WRITER).isEmpty()) {
			UUID account = this.accounts.open(WRITER, "填报人", "单位", this.accounts.hash("Xieshou-demo-2026"));
			this.accounts.grant(account, new Grant(Role.TEAM, null, null), null);
		}
	}

	private String page(String address) {
		return this.demo.page(WRITER, address);
	}

	private MockHttpServletResponse send(MultiValueMap<String, String> parameters) {
		return this.demo.send(WRITER, "/filings").params(parameters).exchange().getResponse();
	}

	/** Keeps a form as a draft and gives the filing's address. */
	private String saved(MultiValueMap<String, String> parameters) throws Exception {
		MockHttpServletResponse answer = send(parameters);
		assertThat(answer.getStatus()).as(parameters + answer.getContentAsString()).isEqualTo(302);
		return String.valueOf(answer.getRedirectedUrl()).replace("/edit", "");
	}

	private JsonNode line(String address) {
		return this.demo.get(WRITER, address).at("/lines/0");
	}

	@Test
	void everyControlOfEveryTypeKeepsItsValue() throws Exception {
		for (Register<?, ?> register : this.registers) {
			for (int round = 0; round < ROUNDS; round++) {
				HtmlForm form = filled(register, round);
				String filing = saved(form.press("save"));
				JsonNode stored = line(filing);
				assertThat(stored.get("form").propertyNames()).as(register.code())
					.containsAll(filledIn(register, form));
				assertThat(saved(HtmlForm.of(page(filing + "/edit")).press("save"))).isEqualTo(filing);
				JsonNode again = line(filing);
				assertThat(again.get("form")).as(register.code()).isEqualTo(stored.get("form"));
				assertThat(again.get("evidence")).as(register.code()).isEqualTo(stored.get("evidence"));
			}
		}
	}

	/** The names of the fields that a filled form has. */
	private static List<String> filledIn(Register<?, ?> register, HtmlForm form) {
		return FormField.of(register.formType())
			.stream()
			.map(FormField::name)
			.filter((name) -> form.controls()
				.stream()
				.anyMatch((control) -> control.isSeen() && control.name().matches("form\\." + name + "(\\[.*)?")
						&& !control.value().isEmpty()))
			.toList();
	}

	/** A form with two rows of each kind of row and a value in each control. */
	private HtmlForm filled(Register<?, ?> register, int round) throws Exception {
		HtmlForm form = HtmlForm.of(page("/filings/new?type=" + register.code()));
		Map<String, FormField> fields = new HashMap<>();
		for (FormField field : FormField.of(register.formType())) {
			fields.put(field.name(), field);
			field.parts().forEach((part) -> fields.put(field.name() + "." + part.name(), part));
			for (int row = 0; row < ((field.kind() == FormField.Kind.GROUPS) ? 2 : 0); row++) {
				fill(form, fields, round);
				form = HtmlForm.of(send(form.press("more:" + field.name())).getContentAsString());
			}
		}
		fill(form, fields, round);
		return form;
	}

	private void fill(HtmlForm form, Map<String, FormField> fields, int round) {
		for (HtmlForm.Control control : form.controls()) {
			String path = control.name().replaceFirst("^form\\.", "").replaceAll("\\[\\d+]", "");
			FormField field = fields.get(path);
			if (control.isBox()) {
				control.tick(!control.name().endsWith(".drop") && (control.value().hashCode() + round) % 2 == 0);
			}
			else if (!control.options().isEmpty()) {
				List<String> options = control.options().subList(1, control.options().size());
				control.type(options.get(round * (options.size() - 1) / (ROUNDS - 1)));
			}
			else if (path.equals("assignments.account")) {
				control.type(""); // only an account of the very team is taken, and a new
									// team has none
			}
			else if (field != null && control.isSeen()) {
				control.type(value(field, round));
			}
			else if (control.name().endsWith("].document")) {
				control.type(ids("documents").get(round));
			}
			else if (control.name().endsWith("].line")) {
				control.type("第 " + round + " 段");
			}
			else if (control.name().equals("note")) {
				control.type("请核对\n谢谢");
			}
		}
	}

	private String value(FormField field, int round) {
		return switch (field.kind()) {
			case LONG_TEXT -> "第一行 “引号” <b>&amp;\n第二行";
			case TEXTS -> "甲；乙\n丙 & 丁";
			case INTEGER -> String.valueOf(7 + round);
			case DECIMAL -> List.of("3.50", "0.1", "1000").get(round);
			case MONEY -> List.of("1234.50", "0.01", "-20000000").get(round);
			case PERCENT -> List.of("12.50", "0", "-3.1").get(round);
			case DATE -> List.of("2024-02-29", "2023-01-01", "2026-12-31").get(round);
			case PERIOD -> List.of("2023-11", "2019/2021", "2023-11/YTD").get(round);
			case CREDIT_CODE -> "91350100M000100Y43";
			case REGION, REGIONS -> List.of("440823", "440104", "522702").get(round);
			case REFERENCE, REFERENCES -> ids(String.valueOf(field.refersTo())).get(round);
			case QUANTITY -> quantity(field, round);
			default ->
				"示例 “引号” <b>&amp;' ".substring(0, Math.min(13, (field.maxLength() != null) ? field.maxLength() : 13));
		};
	}

	private static String quantity(FormField field, int round) {
		List<String> units = field.units().isEmpty() ? Unit.all().stream().map(Unit::symbol).toList() : field.units();
		String unit = units.get(round % units.size());
		return List.of("超12.50" + unit, "1000余" + unit, "≤0.3" + unit).get(round);
	}

	/** Some records of a type, empty texts where there are none. */
	private List<String> ids(String type) {
		return this.ids.computeIfAbsent(type, (wanted) -> {
			List<String> found = new ArrayList<>(this.jdbc.queryForList(
					"select id::text from " + register(wanted).table() + " order by id limit 3", String.class));
			while (found.size() < ROUNDS) {
				found.add(found.isEmpty() ? "" : found.get(0));
			}
			return found;
		});
	}

	private Register<?, ?> register(String type) {
		return this.registers.stream().filter((one) -> one.code().equals(type)).findFirst().orElseThrow();
	}

	@Test
	void aPostedRecordThatIsSentUnchangedChangesNothing() throws Exception {
		for (Register<?, ?> register : this.registers) {
			if (register.finalRule() != null) {
				continue;
			}
			for (String id : this.jdbc.queryForList(
					"select id::text from " + register.table() + " t order by length(to_jsonb(t)::text) desc limit 3",
					String.class)) {
				HtmlForm form = HtmlForm.of(page("/filings/new?type=" + register.code() + "&record=" + id));
				String filing = saved(form.press("save"));
				assertThat(line(filing).get("diff").toString()).as(register.code() + " " + id).isEqualTo("[]");
				if (form.controls().stream().anyMatch((control) -> control.name().equals("form.remark"))) {
					HtmlForm draft = HtmlForm.of(page(filing + "/edit"));
					draft.control("form.remark").type("只改备注");
					assertThat(line(saved(draft.press("save"))).get("diff").findValuesAsString("field")).as(id)
						.containsExactly("remark");
				}
			}
		}
	}

}
