package cn.xieshou.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.evidence.EvidenceIntake;
import cn.xieshou.filing.Draft;

/**
 * What the figures of a text rest on (采集佐证): the text as it was read, line by line, and
 * the file that it came in.
 */
@Component
class IntakeSources {

	private static final int LONGEST_NOTE = 480;

	private static final int LONGEST_TITLE = 150;

	private final EvidenceIntake evidence;

	IntakeSources(EvidenceIntake evidence) {
		this.evidence = evidence;
	}

	/** Keeps a file as it was sent; what is no kind of evidence is kept as a text. */
	UUID keep(String name, byte[] content, @Nullable String pairing) {
		boolean page = name.toLowerCase(Locale.ROOT).matches(".*\\.html?");
		return this.evidence.add(page ? name + ".txt" : name, new ByteArrayInputStream(content), pairing, null).id();
	}

	/** Keeps the text as it was read, from which each figure was taken by a person. */
	UUID keepText(StoredText text, Reading reading, IntakeContext context) {
		String title = text.title().replaceFirst("\\.[A-Za-z]{2,5}$", "");
		String name = title.substring(0, Math.min(LONGEST_TITLE, title.length())) + "-识读.txt";
		byte[] content = reading.text().clean().text().getBytes(StandardCharsets.UTF_8);
		return this.evidence
			.add(name, new ByteArrayInputStream(content),
					(context.pairing() != null) ? context.pairing().id().toString() : null, null)
			.id();
	}

	/** Where a figure stands, by page, line and sentence. */
	List<Draft.Cited> cited(StoredText text, Reading reading, IntakeContext context, UUID kept, Candidate figure) {
		return cited(text, reading, context, kept, figure.amount().from(), figure.amount().to());
	}

	/** Where words stand, by page, line and sentence. */
	List<Draft.Cited> cited(StoredText text, Reading reading, IntakeContext context, UUID kept, int from, int to) {
		String line = String.valueOf(reading.text().line(from));
		String note = cut(sentence(reading, from, to));
		List<Draft.Cited> cited = new ArrayList<>();
		cited.add(new Draft.Cited(context.document(), line, kept, null, null, note));
		UUID file = text.links().file();
		if (file != null) {
			cited.add(new Draft.Cited(null, null, file, reading.text().page(from), null, note));
		}
		return cited;
	}

	private static String sentence(Reading reading, int first, int last) {
		String text = reading.text().clean().text();
		int from = Sentences.start(text, first);
		int to = Math.min(text.length(), Sentences.end(text, last) + 1);
		return text.substring(from, to).strip();
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST_NOTE) ? text : text.substring(0, LONGEST_NOTE);
	}

}
