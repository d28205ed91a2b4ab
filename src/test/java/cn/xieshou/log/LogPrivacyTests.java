package cn.xieshou.log;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** The log names nobody and holds nothing of the books. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class LogPrivacyTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void theLogHasNoNamesNoContentAndNoAddresses(CapturedOutput log) {
		this.demo.signIn("name-in-no-log", "word-in-no-log");
		this.filings.posted("honours", "\"name\":\"不入日志的荣誉\"");
		this.mvc.get().uri("/projects?q=不入日志的查询").with(this.demo.as("official")).exchange();
		this.mvc.get().uri("/projects/不入日志的编号").with(this.demo.as("official")).exchange();
		this.mvc.post()
			.uri("/api/v1/filings")
			.contentType("application/json")
			.content("{\"不入日志的字段\":")
			.with(this.demo.as("team-suixi"))
			.exchange();
		this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", "不入日志的文件.exe", "text/plain", new byte[] { 'M', 'Z', 0, 0 }))
			.with(this.demo.as("team-suixi"))
			.exchange();
		this.mvc.get().uri("/admin/accounts").with(this.demo.as("team-suixi")).with((request) -> {
			request.setRemoteAddr("203.0.113.99");
			return request;
		}).exchange();
		assertThat(log.getAll()).doesNotContain("in-no-log", "不入日志", "team-suixi", "周队员", "203.0.113.99");
	}

}
