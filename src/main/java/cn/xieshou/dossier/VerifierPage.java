package cn.xieshou.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import cn.xieshou.values.DigestedOutput;

/**
 * The page that verifies a package without a network (离线核验页). It carries the digests of
 * the list of its package; the list carries those of the page as it is without them.
 */
@Component
class VerifierPage {

	/** Its scripts, in the order in which they need one another. */
	private static final List<String> SCRIPTS = List.of("digests.js", "reading.js", "checking.js", "page.js");

	private static final String NONE = "0".repeat(64);

	private final String blank;

	VerifierPage() throws IOException {
		String scripts = "";
		for (String script : SCRIPTS) {
			scripts += read(script);
		}
		this.blank = read("verify.html").replace("/*scripts*/\n", scripts);
	}

	/**
	 * Digests of some bytes.
	 *
	 * @param sha256 by SHA-256
	 * @param sm3 by SM3
	 */
	record Digests(String sha256, String sm3) {

	}

	private static String read(String file) throws IOException {
		try (InputStream in = new ClassPathResource("dossier/" + file).getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** The digests of the page as it is in no package. */
	Digests digests() {
		try (DigestedOutput out = new DigestedOutput(java.io.OutputStream.nullOutputStream())) {
			out.write(this.blank.getBytes(StandardCharsets.UTF_8));
			return new Digests(out.sha256(), out.sm3());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** The page of the package with that list. */
	byte[] of(DossierZip.Listed manifest) {
		Map<String, String> digests = Map.of("sha256", manifest.sha256(), "sm3", manifest.sm3(), "packed",
				manifest.packed());
		String page = this.blank;
		for (String name : digests.keySet().stream().sorted().collect(Collectors.toList())) {
			page = page.replace("data-" + name + "=\"" + NONE + '"', "data-" + name + "=\"" + digests.get(name) + '"');
		}
		return page.getBytes(StandardCharsets.UTF_8);
	}

}
