package cn.xieshou.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fonts of printed files (字体), and which characters they have: those of GB 2312 and,
 * in a second font, those of GBK.
 */
@Component
public class PaperFonts {

	/** Stands in print for a character that the fonts lack (缺字符). */
	static final String LACKING = "〓";

	private static final String REGULAR = "NotoSansSC-Regular-GB2312";

	private static final String RARE = "NotoSansSC-Regular-GBK";

	private final BitSet known = new BitSet();

	/** Gives the fonts to a file that is begun. */
	public void giveTo(PdfRendererBuilder builder) {
		builder.useFont(() -> open(REGULAR), "paper", 400, FontStyle.NORMAL, true);
		builder.useFont(() -> open("NotoSansSC-Bold-GB2312"), "paper", 700, FontStyle.NORMAL, true);
		builder.useFont(() -> open(RARE), "rare", 400, FontStyle.NORMAL, true);
	}

	/** A text with a mark for every character that the fonts lack. */
	public String printable(String text) {
		BitSet characters = known();
		StringBuilder printed = new StringBuilder(text.length());
		text.codePoints().map((sign) -> (sign == '\u2212') ? '-' : sign).forEach((sign) -> {
			if (characters.get(sign) || Character.isWhitespace(sign)) {
				printed.appendCodePoint(sign);
			}
			else {
				printed.append(LACKING);
			}
		});
		return printed.toString();
	}

	/** Read when first asked for. */
	private synchronized BitSet known() {
		if (this.known.isEmpty()) {
			for (String file : List.of(REGULAR, RARE)) {
				try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)))) {
					CmapLookup characters = font.getUnicodeCmapLookup();
					for (int sign = ' '; sign <= Character.MAX_CODE_POINT; sign++) {
						if (characters.getGlyphId(sign) != 0) {
							this.known.set(sign);
						}
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
		return this.known;
	}

	private static InputStream open(String file) {
		try {
			return new ClassPathResource("fonts/" + file + ".ttf").getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
