package cn.xieshou.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.JobRuns;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found in a text, with what the books know of it, and what is refused. */
@DatabaseTest
class IntakeApiTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PLACE = "\"pairing\":\"440104-440823\",\"period\":\"2019\"";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Demo demo;

	@Autowired
	private Filings filings;

	@Autowired
	private JobRuns runs;

	private JsonNode read(String text) {
		return Demo.json(this.demo.post("team-suixi", "/intake", "{\"text\":\"" + text + "\"," + PLACE + "}"));
	}

	private JsonNode sent(byte[] content) {
		return JSON.readTree(Demo.text(this.mvc.post()
			.uri("/api/v1/intake")
			.multipart()
			.file(new MockMultipartFile("file", content))
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse()));
	}

	@Test
	void figuresComeWithTheirPlaces() {
		JsonNode read = read("𠮷到位资金超3200万元，同比下降5%。");
		assertThat(read.at("/clean/changes")).isEmpty();
		JsonNode one = read.at("/candidates/0");
		assertThat(read.get("candidates")).hasSize(1);
		assertThat(one.get("quote").asString()).isEqualTo("超3200万元");
		assertThat(one.get("span").toString()).isEqualTo("[5,12]");
		assertThat(one.get("comparator").asString()).isEqualTo(">=");
		assertThat(one.at("/base/value").asString()).isEqualTo("32000000");
		assertThat(one.get("period").asString()).isEqualTo("2019");
		assertThat(one.at("/growth/value").asString()).isEqualTo("-5");
		assertThat(one.at("/growth/against").asString()).isEqualTo("yoy");
		assertThat(one.at("/subject/id").asString()).isEqualTo("440104-440823");
	}

	@Test
	void whatTheBooksHaveIsToldApart() {
		String called = "协议投资额";
		assertThat(read(called + "3.2亿元。").at("/candidates/0/code").asString()).isEqualTo("investment.agreed");
		assertThat(read(called + "3.2亿元。").at("/candidates/0/inBooks").asString()).isEqualTo("new");
		JsonNode posted = this.filings.posted("indicator-values",
				"\"indicator\":\"investment.agreed\",\"period\":\"2019\",\"value\":\"3.2亿元\",\"basis\":\"ACTUAL\"");
		try {
			assertThat(read(called + "3.2亿元。").at("/candidates/0/inBooks").asString()).isEqualTo("same");
			assertThat(read(called + "超3亿元。").at("/candidates/0/inBooks").asString()).isEqualTo("changed");
			assertThat(read(called + "5亿元。").at("/candidates/0/inBooks").asString()).isEqualTo("contradicts");
			assertThat(read("2018年" + called + "5亿元。").at("/candidates/0/inBooks").asString()).isEqualTo("new");
		}
		finally {
			this.filings.takeBack("indicator-values", posted.get("id").asString());
		}
	}

	@Test
	void onlyWhoFilesForAPairingReadsForIt() {
		String request = "{\"text\":\"到位资金3200万元。\",\"pairing\":\"440104-440823\"}";
		assertThat(this.demo.post("team-longhu", "/intake", request)).hasStatus(403);
		assertThat(this.demo.post("official", "/intake", request)).hasStatus(403);
	}

	@Test
	void namesAreFoundOnce() {
		JsonNode read = read("按照《白榆县协作方案》（白协办〔2019〕8号），青禾生物科技有限公司落户，产业园区入驻企业3家，青禾生物科技有限公司投产。");
		assertThat(read.get("entities").findValuesAsString("name")).containsExactly("白榆县协作方案", "青禾生物科技有限公司");
		assertThat(read.at("/entities/0/number").asString()).isEqualTo("白协办〔2019〕8号");
	}

	@Test
	void filesAreReadAsWhatTheyAre() throws IOException {
		String text = "到位资金3200万元，引进企业21家。";
		String page = "<html><script>x('9家')</script><body><p>到位资金<b>3200</b>万元，</p><p>引进企业21家。</p></body></html>";
		String word = "<w:document xmlns:w='w'><w:p><w:r><w:t>到位资金3200</w:t></w:r><w:r><w:t>万元，</w:t></w:r></w:p>"
				+ "<w:p><w:r><w:t>引进企业21家。</w:t></w:r></w:p></w:document>";
		byte[][] files = { text.getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")),
				text.getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16),
				page.getBytes(StandardCharsets.UTF_8), zipped("word/document.xml", word) };
		for (byte[] file : files) {
			JsonNode read = sent(file);
			assertThat(read.path("candidates").findValuesAsString("quote")).as(read.toString())
				.containsExactly("3200万元", "21家");
		}
	}

	@Test
	void whatHoldsNoTextIsRefusedInASentence() throws IOException {
		byte[] random = new byte[4096];
		new java.util.Random(7).nextBytes(random);
		assertThat(code(random)).isEqualTo("intake.file.binary");
		assertThat(code(new byte[0])).isEqualTo("intake.file.empty");
		assertThat(code(scan())).isEqualTo("intake.file.noText");
		assertThat(code(pdf("<</S /JavaScript /JS (app.alert\\(1\\))>>"))).isEqualTo("intake.file.scripts");
		assertThat(code(pdf("<</Encrypt 1 0 R>>"))).isEqualTo("intake.file.locked");
		assertThat(code(bomb())).isEqualTo("intake.file.bomb");
		assertThat(code("%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8))).isEqualTo("intake.file.broken");
		assertThat(code(zipped("xl/workbook.xml", "<a/>"))).isEqualTo("intake.file.other");
		assertThat(code("D3200NCQyv13*N0".getBytes(StandardCharsets.UTF_8))).isEqualTo("intake.noChinese");
	}

	private String code(byte[] content) {
		JsonNode refused = sent(content);
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		return refused.at("/errors/0/code").asString();
	}

	private static byte[] pdf(String object) {
		return ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A part that unpacks to a thousand times its size. */
	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode>>\nstream\n".getBytes(StandardCharsets.ISO_8859_1));
		try (DeflaterOutputStream packed = new DeflaterOutputStream(file)) {
			for (int part = 0; part < 64; part++) {
				packed.write(new byte[1 << 20]);
			}
		}
		return file.toByteArray();
	}

	@Test
	void aLongTextIsReadByAJob() {
		String text = IntStream.rangeClosed(1, 2000)
			.mapToObj((each) -> "到位资金" + each + "万元，引进企业21家。")
			.collect(Collectors.joining());
		MockHttpServletResponse taken = this.demo
			.post("team-suixi", "/intake", "{\"text\":\"" + text + "\"," + PLACE + "}")
			.exchange()
			.getResponse();
		assertThat(taken.getStatus()).as(Demo.text(taken)).isEqualTo(202);
		String id = JSON.readTree(Demo.text(taken)).get("id").asString();
		this.runs.await("(select state = 'READ' from intake_text where id = ?)", UUID.fromString(id));
		JsonNode read = this.demo.get("team-suixi", "/intake/" + id);
		assertThat(read.get("candidates")).hasSize(4000);
		assertThat(read.at("/candidates/3999/quote").asString()).isEqualTo("21家");
		assertThat(this.demo.status("team-longhu", "/api/v1/intake/" + id)).isEqualTo(404);
	}

	private static byte[] scan() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(file);
		}
		return file.toByteArray();
	}

	private static byte[] zipped(String name, String content) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return file.toByteArray();
	}

}
