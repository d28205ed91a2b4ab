package cn.xieshou.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import cn.xieshou.values.Refusal;

/**
 * The text of a Word document (docx 正文): its paragraphs, those of tables cell by cell.
 * What was deleted with changes tracked, and what fields are made of, is no text.
 */
final class WordText {

	/** The largest that its text may unpack to, and how many parts it may have. */
	private static final int LARGEST = 40 * 1024 * 1024;

	private static final int MOST_PARTS = 5000;

	/** The largest that all parts before it may unpack to. */
	private static final long LARGEST_ALL = 256L << 20;

	private WordText() {
	}

	static String read(InputStream file) {
		try (ZipInputStream parts = new ZipInputStream(file)) {
			int count = 0;
			long all = 0;
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				if (++count > MOST_PARTS) {
					throw Refusal.at("file", "intake.file.bomb");
				}
				byte[] content = parts.readNBytes(LARGEST + 1);
				all += content.length;
				if (content.length > LARGEST || all > LARGEST_ALL) {
					throw Refusal.at("file", "intake.file.bomb");
				}
				if (part.getName().equals("word/document.xml")) {
					return text(content);
				}
			}
		}
		catch (IOException | XMLStreamException ex) {
			throw Refusal.at("file", "intake.file.broken");
		}
		throw Refusal.at("file", "intake.file.other");
	}

	private static String text(byte[] content) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
		StringBuilder text = new StringBuilder();
		boolean said = false;
		while (xml.hasNext()) {
			int event = xml.next();
			String name = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
					? xml.getLocalName() : "";
			if (event == XMLStreamConstants.START_ELEMENT) {
				said = name.equals("t");
				text.append(name.equals("tab") ? " " : name.equals("br") ? "\n" : "");
			}
			else if (event == XMLStreamConstants.CHARACTERS && said) {
				text.append(xml.getText());
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				said = false;
				text.append(name.equals("p") ? "\n" : "");
			}
		}
		return text.toString().strip();
	}

}
