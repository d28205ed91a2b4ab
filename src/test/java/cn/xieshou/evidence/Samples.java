package cn.xieshou.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Small files of every kind, made here. */
final class Samples {

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private Samples() {
	}

	/** One page that says what it is asked to, in letters of the base fonts. */
	static byte[] pdf(String words) {
		String content = "BT /F1 28 Tf 60 700 Td (" + words + ") Tj ET";
		String[] objects = { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
				"<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
				"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		StringBuilder index = new StringBuilder("0000000000 65535 f \n");
		for (int i = 0; i < objects.length; i++) {
			index.append("%010d 00000 n \n".formatted(pdf.length()));
			pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
		}
		int start = pdf.length();
		pdf.append("xref\n0 6\n").append(index).append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(start);
		return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] image(String format, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 0x80);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A picture of one point that says it has many. */
	static byte[] claiming(int width, int height) {
		byte[] png = image("png", 1, 1);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		return png;
	}

	static byte[] webp() {
		ByteBuffer webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
		return webp.put("RIFF".getBytes()).putInt(22).put("WEBPVP8X".getBytes()).array();
	}

	static byte[] docx() {
		return zip("[Content_Types].xml",
				"<Types><Override ContentType=\"" + OOXML + "wordprocessingml.document.main+xml\"/></Types>");
	}

	static byte[] xlsx() {
		return zip("[Content_Types].xml",
				"<Types><Override ContentType=\"" + OOXML + "spreadsheetml.sheet.main+xml\"/></Types>");
	}

	static byte[] withMacros() {
		return zip("[Content_Types].xml", "<Types><Override ContentType=\"" + OOXML
				+ "wordprocessingml.document.main+xml\"/><Override PartName=\"/word/vbaProject.bin\"/></Types>");
	}

	static byte[] ofd() {
		return zip("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>");
	}

	static byte[] zip(String entry, String content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A compound file with one stream in its directory. */
	static byte[] compound(String stream) {
		byte[] bytes = new byte[2048];
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		file.putLong(0, 0xe11ab1a1e011cfd0L).putShort(26, (short) 3).putShort(28, (short) -2).putShort(30, (short) 9);
		file.put(1024 + 128, stream.getBytes(StandardCharsets.UTF_16LE));
		file.putShort(1024 + 128 + 64, (short) (2 * stream.length() + 2)).put(1024 + 128 + 66, (byte) 2);
		return bytes;
	}

	static byte[] program() {
		byte[] program = Arrays.copyOf("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1),
				512);
		program[60] = (byte) 128;
		System.arraycopy("PE\0\0d\u0086".getBytes(StandardCharsets.ISO_8859_1), 0, program, 128, 6);
		return program;
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
