package cn.xieshou.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.WorkbookRefused.Reason;

/** The package of a workbook (工作簿文件包), read part by part without ever holding its XML. */
final class XlsxFile {

	/** What all parts together may unpack to. */
	private static final long MOST_UNPACKED = 1L << 30;

	/** A part that unpacks to more than this many times its size is no honest table. */
	private static final int MOST_RATIO = 300;

	private static final long SMALL = 20L << 20;

	/** The most characters of shared texts. */
	private static final long MOST_SHARED = 40_000_000;

	private static final XMLInputFactory XML = factory();

	private final Path file;

	private final String ending;

	private long unpacked;

	/**
	 * A package.
	 * @param ending the ending of its name
	 */
	XlsxFile(Path file, String ending) {
		this.file = file;
		this.ending = ending;
	}

	/** Whether a file is a package with pictures. */
	static boolean hasPictures(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.stream().anyMatch((entry) -> entry.getName().startsWith("xl/media/"));
		}
		catch (ZipException ex) {
			return false;
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newInstance();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	List<Grid> read() throws IOException {
		try (ZipFile zip = new ZipFile(this.file.toFile())) {
			refuseOther(zip);
			Map<String, String> targets = relations(zip, "xl/workbook.xml");
			List<SheetEntry> entries = new ArrayList<>();
			boolean[] from1904 = new boolean[1];
			each(zip, "xl/workbook.xml", (xml) -> {
				if (xml.getLocalName().equals("sheet")) {
					entries.add(new SheetEntry(attribute(xml, "name"), attribute(xml, "id"), attribute(xml, "state")));
				}
				else if (xml.getLocalName().equals("workbookPr")) {
					from1904[0] = "1".equals(attribute(xml, "date1904")) || "true".equals(attribute(xml, "date1904"));
				}
			});
			SheetXml.Shared shared = new SheetXml.Shared(sharedTexts(zip), formats(zip), from1904[0]);
			List<Grid> sheets = new ArrayList<>();
			for (SheetEntry entry : entries) {
				String part = targets.get(entry.relation);
				if (part != null && part.contains("worksheets/")) {
					sheets.add(sheet(zip, part, entry, shared));
				}
			}
			return sheets;
		}
		catch (ZipException ex) {
			throw new WorkbookRefused(Reason.BROKEN);
		}
		catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException ex) {
			throw new WorkbookRefused(Reason.BROKEN);
		}
	}

	private record SheetEntry(String name, String relation, String state) {

	}

	/** What a part is read by. */
	private interface Elements {

		void start(XMLStreamReader xml) throws XMLStreamException;

	}

	private Grid sheet(ZipFile zip, String part, SheetEntry entry, SheetXml.Shared shared)
			throws IOException, XMLStreamException {
		boolean hidden = entry.state.equals("hidden") || entry.state.equals("veryHidden");
		Grid grid = new Grid(entry.name, hidden);
		with(zip, part, (xml) -> new SheetXml(xml, grid, shared).read());
		for (String target : relations(zip, part).values()) {
			if (target.matches("xl/(comments[^/]*|.*/comments?[^/]*)\\.xml")) {
				comments(zip, target, grid);
			}
		}
		return grid;
	}

	private void comments(ZipFile zip, String part, Grid grid) throws IOException, XMLStreamException {
		Map<String, StringBuilder> texts = new LinkedHashMap<>();
		StringBuilder[] open = { new StringBuilder() };
		each(zip, part, (xml) -> {
			if (xml.getLocalName().equals("comment")) {
				open[0] = texts.computeIfAbsent(attribute(xml, "ref"), (key) -> new StringBuilder());
			}
			else if (xml.getLocalName().equals("t")) {
				open[0].append(xml.getElementText());
			}
		});
		texts.forEach((address, text) -> grid.comment(address, text.toString().strip()));
	}

	private void refuseOther(ZipFile zip) {
		if (zip.stream().anyMatch((entry) -> entry.getName().endsWith("vbaProject.bin"))) {
			throw new WorkbookRefused(Reason.MACROS);
		}
		if (zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
			throw new WorkbookRefused(Reason.DOCUMENT, this.ending);
		}
		if (zip.getEntry("xl/workbook.xml") == null) {
			throw new WorkbookRefused(Reason.OTHER_FORMAT);
		}
	}

	private List<String> sharedTexts(ZipFile zip) throws IOException, XMLStreamException {
		List<String> texts = new ArrayList<>();
		long[] characters = new long[1];
		with(zip, "xl/sharedStrings.xml", (xml) -> {
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
					String text = SheetXml.richText(xml, "si");
					characters[0] += text.length();
					if (characters[0] > MOST_SHARED) {
						throw new WorkbookRefused(Reason.TOO_LARGE);
					}
					texts.add(text);
				}
			}
		});
		return texts;
	}

	private List<NumberFormat> formats(ZipFile zip) throws IOException, XMLStreamException {
		Map<Integer, String> codes = new HashMap<>();
		List<NumberFormat> formats = new ArrayList<>();
		boolean[] ofCells = new boolean[1];
		each(zip, "xl/styles.xml", (xml) -> {
			switch (xml.getLocalName()) {
				case "numFmt" -> codes.put(Integer.valueOf(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
				case "cellXfs" -> ofCells[0] = true;
				case "cellStyles", "dxfs", "cellStyleXfs" -> ofCells[0] = false;
				case "xf" -> {
					if (ofCells[0]) {
						String id = attribute(xml, "numFmtId");
						int number = id.isEmpty() ? 0 : Integer.parseInt(id);
						formats.add(NumberFormat.of(number, codes.get(number)));
					}
				}
				default -> {
				}
			}
		});
		return formats;
	}

	/** The parts that a part names, by the ids that it names them with. */
	private Map<String, String> relations(ZipFile zip, String part) throws IOException, XMLStreamException {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		Map<String, String> targets = new LinkedHashMap<>();
		each(zip, folder + "_rels/" + part.substring(slash + 1) + ".rels", (xml) -> {
			if (xml.getLocalName().equals("Relationship") && !attribute(xml, "TargetMode").equals("External")) {
				String target = attribute(xml, "Target");
				targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1)
						: Path.of(folder + target).normalize().toString().replace('\\', '/'));
			}
		});
		return targets;
	}

	private void each(ZipFile zip, String part, Elements elements) throws IOException, XMLStreamException {
		with(zip, part, (xml) -> {
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT) {
					elements.start(xml);
				}
			}
		});
	}

	/** Reads a part if it is there. */
	private void with(ZipFile zip, String part, Elements elements) throws IOException, XMLStreamException {
		ZipEntry entry = zip.getEntry(part);
		if (entry == null) {
			return;
		}
		try (InputStream in = new Counted(zip.getInputStream(entry), entry.getCompressedSize(), this::count)) {
			XMLStreamReader xml = XML.createXMLStreamReader(in);
			elements.start(xml);
			xml.close();
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof WorkbookRefused refused) {
				throw refused;
			}
			throw ex;
		}
	}

	private void count(long bytes) {
		this.unpacked += bytes;
		if (this.unpacked > MOST_UNPACKED) {
			throw new WorkbookRefused(Reason.BOMB);
		}
	}

	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/** Counts what a part unpacks to. */
	private static final class Counted extends FilterInputStream {

		private final long packed;

		private final Consumer<Long> counter;

		private long read;

		Counted(InputStream in, long packed, Consumer<Long> counter) {
			super(in);
			this.packed = packed;
			this.counter = counter;
		}

		@Override
		public int read(byte[] into, int from, int most) throws IOException {
			int n = super.read(into, from, most);
			count(n);
			return n;
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			count((one < 0) ? 0 : 1);
			return one;
		}

		private void count(@Nullable Integer n) {
			if (n != null && n > 0) {
				this.read += n;
				this.counter.accept((long) n);
				if (this.read > SMALL && this.read / Math.max(1, this.packed) > MOST_RATIO) {
					throw new WorkbookRefused(Reason.BOMB);
				}
			}
		}

	}

}
