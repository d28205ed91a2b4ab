package cn.xieshou.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What people send makes the portal call nobody, read nothing of its own and write
 * nowhere else.
 */
@DatabaseTest
class ForeignContentTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	private ServerSocket elsewhere;

	@BeforeEach
	void listen() throws IOException {
		this.elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.elsewhere.setSoTimeout(300);
	}

	@AfterEach
	void nobodyCalled() throws IOException {
		try (ServerSocket listener = this.elsewhere) {
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listener::accept);
		}
	}

	private String url() {
		return "http://127.0.0.1:" + this.elsewhere.getLocalPort() + "/x";
	}

	private MockHttpServletResponse upload(String address, String part, String name, byte[] content) {
		return this.mvc.post()
			.uri(address)
			.multipart()
			.file(new MockMultipartFile(part, name, "application/octet-stream", content))
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
	}

	private String entity(String body) {
		return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY h SYSTEM \""
				+ url() + "\"><!ENTITY % p SYSTEM \"" + url() + "\">%p;]>" + body;
	}

	private static byte[] zip(String... entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry(entries[i]));
				zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	@Test
	void entitiesOfXmlAreNotFollowed() throws IOException {
		String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
				+ " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml"
				+ ".sheet.main+xml\"/></Types>";
		byte[] sheet = zip("[Content_Types].xml", entity(types), "xl/workbook.xml",
				entity("<workbook>&f;&h;</workbook>"), "xl/sharedStrings.xml",
				entity("<sst><si><t>&f;&h;</t></si></sst>"));
		for (String name : List.of("说明.txt", "图.svg", "表.xml", "协议.docx")) {
			MockHttpServletResponse answer = upload("/api/v1/evidence", "file", name,
					entity("<x>&f;&h;</x>").getBytes(StandardCharsets.UTF_8));
			assertThat(Demo.text(answer)).as(name).doesNotContain("root:");
		}
		assertThat(Demo.text(upload("/api/v1/evidence", "file", "台账.xlsx", sheet))).doesNotContain("root:");
	}

	@Test
	void addressesThatSomebodyNamesAreNotCalled() {
		String text = url();
		this.demo.post("team-suixi", "/filings", """
				{"type":"documents","form":{"pairing":"越秀区—遂溪县","title":"%1$s","kind":"REPORT","publisher":"%1$s",
				"remark":"%1$s"}}""".formatted(text)).exchange();
		for (String address : List.of("/search?q=" + text, "/refs?ref=" + text, "/readings/quantity?text=" + text,
				"/figures?q=" + text)) {
			assertThat(this.demo.status("team-suixi", address)).isLessThan(500);
		}
		for (String header : List.of("Referer", "Origin", "X-Forwarded-Host", "Forwarded", "X-Original-URL", "Host")) {
			assertThat(this.mvc.get()
				.uri("/api/v1/parks?size=1")
				.header(header, text)
				.with(this.demo.as("team-suixi"))
				.exchange()
				.getResponse()
				.getStatus()).as(header).isLessThan(500);
		}
	}

	@Test
	void nothingWithinAFileIsUnpacked() throws IOException {
		Path outside = Files.createTempDirectory("outside");
		Path target = outside.resolve("written");
		String up = "../".repeat(20);
		byte[] climbing = zip("[Content_Types].xml",
				"<Types><Override ContentType=\"application/vnd.openxmlformats"
						+ "-officedocument.wordprocessingml.document.main+xml\"/></Types>",
				up + target.toString().substring(1), "x", target.toString(), "x");
		ByteArrayOutputStream linked = new ByteArrayOutputStream();
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(linked)) {
			ZipArchiveEntry types = new ZipArchiveEntry("[Content_Types].xml");
			types.setUnixMode(0120777);
			zip.putArchiveEntry(types);
			zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
			zip.closeArchiveEntry();
		}
		for (byte[] content : List.of(climbing, linked.toByteArray())) {
			MockHttpServletResponse answer = upload("/api/v1/evidence", "file", "总结.docx", content);
			assertThat(answer.getStatus()).isIn(201, 422);
			assertThat(Demo.text(answer)).doesNotContain("root:");
			assertThat(target).doesNotExist();
		}
		assertThat(upload("/api/v1/evidence", "file", "包.zip", climbing).getStatus()).isEqualTo(422);
		Files.delete(outside);
	}

}
