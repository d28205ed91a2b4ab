package cn.xieshou.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each act on an import, sixteen times at once: it is done once, and who is late learns
 * so.
 */
@DatabaseTest
class ImportRepeatedTests {

	private static final String CONTEXT = "{\"pairing\":\"越秀区—遂溪县\"}";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	Imports imports;

	@BeforeEach
	void begin() {
		this.imports = new Imports(this.mvc, this.demo);
	}

	private static String honours() {
		return "序号,名称,级别,授予时间\n1,同时" + UUID.randomUUID() + ",国家级,2023-05\n";
	}

	private String read() {
		return this.imports.read("team-suixi", "honours", "荣誉.csv", honours(), CONTEXT).get("id").stringValue();
	}

	private static Map<Integer, Long> counted(List<Integer> statuses) {
		return statuses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	@Test
	void aFileThatIsSentOftenAtOnceIsOneImport() {
		String file = honours();
		List<MockHttpServletResponse> answers = AtOnce.times(16,
				(i) -> this.imports.send("team-suixi", "honours", "荣誉.csv", file, CONTEXT));
		assertThat(counted(answers.stream().map(MockHttpServletResponse::getStatus).toList()))
			.isEqualTo(Map.of(202, 1L, 200, 15L));
		Set<JsonNode> ids = answers.stream()
			.map((answer) -> Imports.json(answer).get("id"))
			.collect(Collectors.toSet());
		assertThat(ids).hasSize(1);
		this.imports.settled("team-suixi", ids.iterator().next().stringValue());
	}

	@Test
	void rowsAreFiledOnceHoweverOftenThatIsAsked() {
		String id = read();
		assertThat(counted(AtOnce.times(16,
				(i) -> this.imports.submit("team-suixi", id, "good").exchange().getResponse().getStatus())))
			.isEqualTo(Map.of(202, 1L, 409, 15L));
		JsonNode filed = this.imports.settled("team-suixi", id);
		assertThat(filed.get("filings").size()).isEqualTo(1);
		assertThat(filed.get("filed").intValue()).isEqualTo(1);
	}

	@Test
	void aCorrectionIsTakenOnceAtATime() {
		String id = read();
		List<Integer> statuses = AtOnce.times(16,
				(i) -> this.imports
					.correct("team-suixi", id, "{\"sheets\":[{\"sheet\":null,\"columns\":{\"C\":\"level\"}}]}")
					.exchange()
					.getResponse()
					.getStatus());
		assertThat(statuses).containsOnly(202, 409).contains(202);
		assertThat(this.imports.settled("team-suixi", id).get("accepted").intValue()).isEqualTo(1);
	}

	@Test
	void cancellingAgainIsCancellingOnce() {
		String id = read();
		assertThat(AtOnce.times(16,
				(i) -> this.demo.post("team-suixi", "/imports/" + id + "/cancel", "")
					.exchange()
					.getResponse()
					.getStatus()))
			.containsOnly(200);
		assertThat(this.demo.get("team-suixi", "/imports/" + id).get("state").stringValue()).isEqualTo("cancelled");
	}

}
