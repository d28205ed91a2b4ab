package cn.xieshou.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Ids;
import cn.xieshou.web.BadRequest;

/** The sealed journal by program. */
@RestController
@RequestMapping("/api/v1/journal")
class ProofApi {

	private static final int LARGEST_PAGE = 500;

	private static final Pattern KEY = Pattern.compile("([0-9a-f-]{36}):(\\d{1,18})");

	private final JournalProof proof;

	ProofApi(JournalProof proof) {
		this.proof = proof;
	}

	/**
	 * Blocks, by root and number.
	 *
	 * @param items the blocks
	 * @param next where the next page begins, {@code null} on the last
	 */
	record Page(List<Block> items, @Nullable String next) {

	}

	/**
	 * A block.
	 *
	 * @param root the root pairing, zeros for what belongs to none
	 * @param block its number in the chain of this root
	 * @param firstLine the number of its first line
	 * @param lastLine the number of its last line
	 * @param sealedAt when it was sealed
	 * @param sha256 its SHA-256
	 * @param sm3 its SM3
	 */
	record Block(UUID root, long block, long firstLine, long lastLine, Instant sealedAt, String sha256, String sm3) {

		static Block of(JournalBlock block) {
			JournalBlock.Extent extent = block.extent();
			return new Block(extent.root(), extent.number(), extent.firstLine(), extent.lastLine(), extent.sealedAt(),
					block.fingerprint().sha256(), block.fingerprint().sm3());
		}

		String key() {
			return this.root + ":" + this.block;
		}

	}

	@GetMapping("/blocks")
	Page blocks(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		Matcher key = KEY.matcher((after != null) ? after : PairingTree.COMMONS + ":0");
		if (!key.matches()) {
			throw BadRequest.unknownValue("after", String.valueOf(after));
		}
		List<Block> found = this.proof.page(root(key.group(1)), Long.parseLong(key.group(2)), size + 1)
			.stream()
			.map(Block::of)
			.toList();
		boolean more = found.size() > size;
		List<Block> shown = more ? found.subList(0, size) : found;
		return new Page(shown, more ? shown.get(size - 1).key() : null);
	}

	private static UUID root(String text) {
		try {
			return Ids.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("after", text);
		}
	}

	@PostMapping("/verify")
	Verdict verify() {
		return this.proof.verify();
	}

}
