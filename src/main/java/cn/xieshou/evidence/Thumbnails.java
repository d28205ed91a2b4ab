package cn.xieshou.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Small pictures of images (缩略图), for lists. */
@Component
class Thumbnails {

	/** Twice the box in which pages show them. */
	private static final int LONGER_SIDE = 128;

	/** Decoding more would take too long for a list. */
	private static final long MOST_PIXELS = 60_000_000;

	private final Semaphore atOnce = new Semaphore(2);

	/**
	 * A small JPEG of an image.
	 * @return empty for what is no image or cannot be made smaller here
	 */
	Optional<byte[]> of(EvidenceType type, Resource content) throws IOException {
		if (type != EvidenceType.PNG && type != EvidenceType.JPEG) {
			return Optional.empty();
		}
		this.atOnce.acquireUninterruptibly();
		try (InputStream bytes = content.getInputStream();
				ImageInputStream image = new MemoryCacheImageInputStream(bytes)) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
			return readers.hasNext() ? read(readers.next(), image) : Optional.empty();
		}
		catch (RuntimeException | IOException ex) {
			// what a browser may still show, this decoder does not
			return Optional.empty();
		}
		finally {
			this.atOnce.release();
		}
	}

	private static Optional<byte[]> read(ImageReader reader, ImageInputStream image) throws IOException {
		try {
			reader.setInput(image, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if ((long) width * height > MOST_PIXELS) {
				return Optional.empty();
			}
			ImageReadParam every = reader.getDefaultReadParam();
			int step = Math.max(1, Math.max(width, height) / (2 * LONGER_SIDE));
			every.setSourceSubsampling(step, step, 0, 0);
			return Optional.of(jpeg(reader.read(0, every)));
		}
		finally {
			reader.dispose();
		}
	}

	private static byte[] jpeg(BufferedImage large) throws IOException {
		double scale = Math.min(1, (double) LONGER_SIDE / Math.max(large.getWidth(), large.getHeight()));
		int width = Math.max(1, (int) Math.round(large.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(large.getHeight() * scale));
		BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = small.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		pen.drawImage(large, 0, 0, width, height, Color.WHITE, null);
		pen.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(small, "jpeg", out);
		return out.toByteArray();
	}

}
