package cn.xieshou.evidence;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class EvidenceTypesTests {

	private final EvidenceTypes types = new EvidenceTypes();

	@TempDir
	Path folder;

	private EvidenceType identify(String name, byte[] content) throws IOException {
		return this.types.identify(Files.write(this.folder.resolve("x"), content), name);
	}

	static Stream<Arguments> taken() {
		return Stream.of(arguments("协议.pdf", Samples.pdf("agreement"), EvidenceType.PDF),
				arguments("现场.PNG", Samples.image("png", 4, 4), EvidenceType.PNG),
				arguments("大图.png", Samples.claiming(16_000, 16_000), EvidenceType.PNG),
				arguments("现场.jpeg", Samples.image("jpg", 4, 4), EvidenceType.JPEG),
				arguments("现场.webp", Samples.webp(), EvidenceType.WEBP),
				arguments("总结.docx", Samples.docx(), EvidenceType.DOCX),
				arguments("台账.xlsx", Samples.xlsx(), EvidenceType.XLSX),
				arguments("批复.ofd", Samples.ofd(), EvidenceType.OFD),
				arguments("总结.doc", Samples.compound("WordDocument"), EvidenceType.DOC),
				arguments("总结.wps", Samples.compound("WordDocument"), EvidenceType.DOC),
				arguments("台账.xls", Samples.compound("Workbook"), EvidenceType.XLS),
				arguments("说明.txt", Samples.text("到位资金1.2亿元"), EvidenceType.TXT),
				arguments("旧系统.txt", "到位资金一亿二千万元，用于园区建设".getBytes(Charset.forName("GB18030")), EvidenceType.TXT),
				arguments("台账.csv", Samples.text("项目,金额\n甲,1亿元\n"), EvidenceType.CSV));
	}

	@ParameterizedTest
	@MethodSource("taken")
	void tellsAFileFromItsContent(String name, byte[] content, EvidenceType type) throws IOException {
		assertThat(identify(name, content)).isEqualTo(type);
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments("协议.pdf", Samples.program(), "evidence.program"),
				arguments("setup.exe", Samples.program(), "evidence.program"), arguments("说明.txt",
						Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "evidence.html"),
				arguments("说明.html", Samples.text("什么都没有"), "evidence.html"),
				arguments("图.svg", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
						"evidence.svg"),
				arguments("图.png", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
						"evidence.svg"),
				arguments("材料.zip", Samples.zip("a.txt", "a"), "evidence.packed"),
				arguments("总结.docx", Samples.zip("a.txt", "a"), "evidence.otherType"),
				arguments("总结.docx", Samples.withMacros(), "evidence.otherType"),
				arguments("run.sh", Samples.text("#!/bin/sh\nrm -r x\n"), "evidence.program"),
				arguments("总结.pdf", Samples.docx(), "evidence.misnamed"),
				arguments("协议.pdf", Samples.text("只是文字"), "evidence.misnamed"),
				arguments("协议", Samples.pdf("x"), "evidence.misnamed"),
				arguments("台账.xls", Samples.compound("WordDocument"), "evidence.misnamed"),
				arguments("图.png", Samples.claiming(40_000, 40_000), "evidence.pixels"),
				arguments("报送.msi", Samples.compound("Unknown"), "evidence.program"),
				arguments("总结.doc", Samples.compound("EncryptedPackage"), "evidence.otherType"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWhatIsNotWhatItsNameSays(String name, byte[] content, String why) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> identify(name, content)).withMessage(why);
	}

}
