package cn.xieshou.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import cn.xieshou.values.Refusal;

/**
 * How large an image says it is (声明尺寸), read from its head and never from its pixels: a
 * small file may claim more than any reader's browser can hold.
 */
final class DeclaredSize {

	/** More than a WebP can have, whose sides are below 2^14. */
	private static final long MOST_PIXELS = 1L << 28;

	private DeclaredSize() {
	}

	static void check(EvidenceType type, Path file, String name) throws IOException {
		if (type != EvidenceType.PNG && type != EvidenceType.JPEG) {
			return;
		}
		try (ImageInputStream image = new FileImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
			if (readers.hasNext()) {
				check(readers.next(), image, name);
			}
		}
	}

	private static void check(ImageReader reader, ImageInputStream image, String name) throws IOException {
		try {
			reader.setInput(image, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if ((long) width * height > MOST_PIXELS) {
				throw Refusal.at("file", "evidence.pixels", name, width, height);
			}
		}
		finally {
			reader.dispose();
		}
	}

}
