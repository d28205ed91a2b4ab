package cn.xieshou.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope;
import cn.xieshou.journal.SealedExtract;

/**
 * The blocks of the journal that cover the lines about the package (日志证明), a line each,
 * and the last block of each chain, to be compared with the heads outside the database.
 */
@Component
class JournalPart {

	private final SealedExtract extract;

	private final JsonMapper json;

	JournalPart(SealedExtract extract, JsonMapper json) {
		this.extract = extract;
		this.json = json;
	}

	/**
	 * Writes blocks and heads.
	 * @return how many blocks there were
	 */
	long write(Scope within, DossierZip zip) {
		List<Map<String, Object>> heads = new ArrayList<>();
		long blocks = 0;
		for (UUID root : this.extract.roots(within)) {
			AtomicReference<SealedExtract.Block> last = new AtomicReference<>();
			long[] count = { 0 };
			zip.text("journal/" + root + ".jsonl", (out) -> count[0] = this.extract.each(root, within, (block) -> {
				try {
					out.write(this.json.writeValueAsBytes(block));
					out.write('\n');
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				last.set(block);
			}));
			blocks += count[0];
			if (last.get() != null) {
				heads.add(head(last.get()));
			}
		}
		zip.text("journal/heads.json", (out) -> out.write(this.json.writeValueAsBytes(heads)));
		return blocks;
	}

	private static Map<String, Object> head(SealedExtract.Block block) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("root", block.root());
		json.put("block", block.block());
		json.put("lastLine", block.lastLine());
		json.put("sealedAt", block.sealedAt());
		json.put("sha256", block.sha256());
		json.put("sm3", block.sm3());
		return json;
	}

}
