package cn.xieshou.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs read of records, and what records say of each other. */
@DatabaseTest
class RecordApiTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Collection<Register<?, ?>> registers;

	private JsonNode honour(String name) {
		return this.filings.posted("honours", "\"name\":\"" + name + "\",\"level\":\"PROVINCIAL\"");
	}

	@Test
	void aRecordHasItsVersionAsItsTag() {
		String id = this.demo.get("official", "/parks?size=1").at("/items/0/id").stringValue();
		var response = this.mvc.get()
			.uri("/api/v1/parks/" + id)
			.with(this.demo.as("official"))
			.exchange()
			.getResponse();
		assertThat(response.getHeader("ETag"))
			.isEqualTo("\"" + this.demo.get("official", "/parks/" + id).get("version") + "\"");
	}

	@Test
	void aRecordSaysWhereItBelongsAndWhichFilingLineSaysIt() {
		JsonNode honour = honour("省级试验荣誉" + UUID.randomUUID());
		assertThat(honour.get("pairing").stringValue()).isEqualTo("440104-440823");
		assertThat(honour.get("pairingName").stringValue()).isEqualTo("越秀区—遂溪县");
		assertThat(honour.get("version").intValue()).isOne();
		assertThat(honour.get("filingLine").intValue()).isOne();
		assertThat(this.demo.get("team-suixi", "/filings/" + honour.get("filing").stringValue())
			.get("state")
			.stringValue()).isEqualTo("posted");
	}

	@ParameterizedTest
	@CsvSource({ "/nonsenses, 404", "/nonsenses/schema, 404", "/parks/00000000-0000-7000-8000-000000000000, 404",
			"/parks/1-1-1-1-1, 400", "/parks/nonsense, 400", "/nonsenses.csv, 404",
			"/imports/templates/nonsenses.xlsx, 404" })
	void whatThereIsNotIsNotFound(String address, int status) {
		assertThat(this.demo.status("auditor", address)).isEqualTo(status);
	}

	@Test
	void aRecordIsAsItWasKnownAtAMoment() {
		String before = Instant.now().minusMillis(1).toString();
		String id = honour("当时荣誉" + UUID.randomUUID()).get("id").stringValue();
		assertThat(this.demo.status("official", "/honours/" + id + "?asKnownOn=" + before)).isEqualTo(404);
		assertThat(this.demo.status("official", "/honours/" + id + "?asKnownOn=" + Instant.now())).isEqualTo(200);
		assertThat(this.demo.status("official", "/honours/" + id + "?asKnownOn=yesterday")).isEqualTo(400);
	}

	@Test
	void theTotalsOfAListAreTheSumsOfItsRows() {
		JsonNode list = this.demo.get("official", "/projects?size=500");
		assertThat(list.get("next").isNull()).isTrue();
		assertThat(list.get("totals").propertyNames()).isNotEmpty();
		list.get("totals").properties().forEach((total) -> {
			BigDecimal sum = BigDecimal.ZERO;
			int parts = 0;
			int atLeast = 0;
			for (JsonNode item : list.get("items")) {
				JsonNode value = item.path(total.getKey());
				if (value.isObject()) {
					sum = sum.add(new BigDecimal(value.at("/base/value").stringValue()));
					parts++;
					atLeast += value.get("comparator").stringValue().equals(">=") ? 1 : 0;
				}
			}
			JsonNode json = total.getValue();
			assertThat(json.get("parts").intValue()).as(total.getKey()).isEqualTo(parts);
			assertThat(json.get("atLeast").intValue()).isEqualTo(atLeast);
			assertThat(json.get("notReported").intValue()).isEqualTo(list.get("items").size() - parts);
			if (json.get("sum").isObject()) {
				assertThat(new BigDecimal(json.at("/sum/base/value").stringValue())).isEqualByComparingTo(sum);
			}
			else {
				assertThat(parts == 0 || json.get("unbounded").booleanValue()).isTrue();
			}
		});
	}

	@Test
	void everyTypeIsDescribedWithItsFiltersAndItsForm() {
		JsonNode api = Demo.json(this.mvc.get().uri("/v3/api-docs").with(this.demo.as("official")));
		assertThat(api.get("paths").propertyNames()).noneMatch((path) -> path.startsWith("/api/v1/{type}"));
		for (Register<?, ?> register : this.registers) {
			JsonNode list = api.get("paths").get("/api/v1/" + register.code());
			assertThat(list).as(register.code()).isNotNull();
			List<String> names = new ArrayList<>();
			list.at("/get/parameters").forEach((parameter) -> names.add(parameter.get("name").stringValue()));
			assertThat(names).contains("q", "pairing", "sort", "size", "after", "asKnownOn").doesNotHaveDuplicates();
			for (Column column : register.columns()) {
				assertThat(names).anyMatch((name) -> name.equals(column.key()) || name.startsWith(column.key() + "."));
			}
			assertThat(api.at("/components/schemas/" + register.formType().getSimpleName() + "/properties")
				.propertyNames()).as(register.code())
				.containsExactlyInAnyOrderElementsOf(
						FormField.of(register.formType()).stream().map(FormField::name).toList());
		}
	}

	@Test
	void whatIsSentAndAnsweredIsDescribedAsItIs() {
		JsonNode api = Demo.json(this.mvc.get().uri("/v3/api-docs").with(this.demo.as("official")));
		assertThat(api.at("/components/schemas").propertyNames())
			.noneMatch((name) -> name.startsWith("ResponseEntity"));
		JsonNode post = api.get("paths").get("/api/v1/filings").get("post");
		String sent = post.at("/requestBody/content/application~1json/schema/$ref").stringValue();
		assertThat(api.at(sent.substring(1) + "/properties").propertyNames()).contains("type", "action", "recordId",
				"baseVersion", "form", "lines", "note");
		assertThat(api.at("/components/schemas/DraftLine/properties").propertyNames())
			.containsExactlyInAnyOrder("action", "recordId", "baseVersion", "form", "evidence");
		assertThat(api.at("/components/schemas/DraftCitation/properties").propertyNames()).contains("document", "file");
		assertThat(post.at("/responses").toString()).contains("schemas/FilingView\"");
		assertThat(api.get("paths").get("/api/v1/honours/{id}/history").at("/get/summary").stringValue())
			.isEqualTo("荣誉：一条记录的历次变更");
		api.get("paths")
			.forEach((path) -> path
				.forEach((operation) -> assertThat(operation.path("summary").asString("")).isNotBlank()
					.doesNotStartWith("api.")));
	}

	private String fund(String name, String park) {
		return this.filings.posted("funds", "\"name\":\"" + name + "\",\"amount\":\"3万元\",\"parks\":[\"" + park + "\"]")
			.get("id")
			.stringValue();
	}

	@Test
	void aRecordShowsWhatMentionsItTheFirstFewByName() {
		JsonNode park = this.filings.posted("parks", "\"name\":\"提及试验园\",\"kind\":\"SPECIALISED\"");
		String id = park.get("id").stringValue();
		assertThat(this.demo.page("official", "/parks/" + id)).doesNotContain("提及资金");
		for (int i = 1; i <= 6; i++) {
			fund("提及资金" + i, id);
		}
		String page = this.demo.page("official", "/parks/" + id);
		assertThat(page).contains("提及资金1", "提及资金5", "/funds?parks=" + id).doesNotContain("提及资金6");
		assertThat(this.demo.get("official", "/funds?parks=" + id).get("total").intValue()).isEqualTo(6);
	}

	@Test
	void aReaderSeesNoMentionFromOutsideTheirScope() {
		JsonNode park = this.filings.posted("parks", "\"name\":\"范围试验园\",\"kind\":\"SPECIALISED\"");
		fund("范围资金", park.get("id").stringValue());
		assertThat(this.demo.page("team-suixi", "/parks/" + park.get("id").stringValue())).contains("范围资金");
		assertThat(this.demo.status("team-longhu", "/parks/" + park.get("id").stringValue())).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/parks?kind=SPECIALISED, 200", "/parks?nonsense=1, 400", "/parks?size=0, 400" })
	void aPageOfAListAnswersOrSaysWhatItDoesNotUnderstand(String address, int status) {
		Demo.page(this.mvc.get().uri(address).with(this.demo.as("official")), status);
	}

	@Test
	void aRecordsPageShowsItsFieldsInWordsAndNamesThoseLeftOut() {
		String id = honour("页面荣誉" + UUID.randomUUID()).get("id").stringValue();
		assertThat(this.demo.page("official", "/honours/" + id)).contains("页面荣誉", "越秀区—遂溪县", "省级")
			.doesNotContain("PROVINCIAL", "honours.");
	}

}
