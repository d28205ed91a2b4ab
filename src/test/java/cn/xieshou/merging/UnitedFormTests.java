package cn.xieshou.merging;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What two records of one thing say together. */
class UnitedFormTests {

	private static final UUID KEPT = UUID.randomUUID();

	private static final UUID GONE = UUID.randomUUID();

	private final JsonMapper json = new JsonMapper();

	private ObjectNode united(String kept, String gone) {
		return UnitedForm.of(new UnitedForm.Said(KEPT, "甲园", (ObjectNode) this.json.readTree(kept)),
				new UnitedForm.Said(GONE, "乙园", (ObjectNode) this.json.readTree(gone)));
	}

	@Test
	void theNameAndTheReferenceOfTheOtherStillAnswer() {
		ObjectNode form = united("{\"name\":\"甲园\",\"ref\":\"park:甲\"}", "{\"name\":\"乙园\",\"ref\":\"park:乙\"}");
		assertThat(form.toString())
			.isEqualTo("{\"name\":\"甲园\",\"ref\":\"park:甲\",\"aliases\":[\"乙园\"],\"formerRefs\":[\"park:乙\"]}");
	}

	@Test
	void whatOnlyOneSaysIsKeptAndListsAreJoined() {
		ObjectNode form = united("{\"state\":\"BUILDING\",\"industries\":[\"水产\"]}",
				"{\"state\":\"PLANNING\",\"address\":\"岭北\",\"industries\":[\"水产\",\"食品\"],\"remark\":\"另有备地\"}");
		assertThat(form.get("state").asString()).isEqualTo("BUILDING");
		assertThat(form.get("address").asString()).isEqualTo("岭北");
		assertThat(form.get("industries").toString()).isEqualTo("[\"水产\",\"食品\"]");
		assertThat(form.get("remark").asString()).isEqualTo("另有备地");
	}

	@Test
	void onePartIsNotThereTwice() {
		ObjectNode form = united("{\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2024-05\"}]}",
				"{\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2024\"},{\"stage\":\"STARTED\",\"on\":\"2025\"}]}");
		assertThat(form.get("stages").toString())
			.isEqualTo("[{\"stage\":\"SIGNED\",\"on\":\"2024-05\"},{\"stage\":\"STARTED\",\"on\":\"2025\"}]");
	}

	@Test
	void nothingNamesItself() {
		ObjectNode form = united("{\"parent\":\"%s\",\"within\":[\"%s\"]}".formatted(GONE, GONE),
				"{\"parent\":\"%s\",\"tenants\":[{\"name\":\"丙\",\"park\":\"%s\"}]}".formatted(KEPT, KEPT));
		assertThat(form.toString()).doesNotContain(GONE.toString(), KEPT.toString());
		assertThat(form.at("/tenants/0/name").asString()).isEqualTo("丙");
	}

}
