package cn.xieshou.filing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;

/**
 * The review steps that filings of a pairing pass (审核环节): those set for it, or for the
 * nearest pairing above; a single one where none are set.
 */
@Service
@Transactional
public class ReviewSteps {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(2);

	private final JdbcClient jdbc;

	private final PairingTree tree;

	/** Kept for a while, since every act of review asks for them. */
	private final LoadingCache<String, Map<UUID, List<String>>> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	ReviewSteps(JdbcClient jdbc, PairingTree tree) {
		this.jdbc = jdbc;
		this.tree = tree;
	}

	/** The names of the steps, in order; never empty. */
	@Transactional(readOnly = true)
	public List<String> of(@Nullable UUID pairing) {
		if (pairing == null) {
			return List.of("");
		}
		List<PairingTree.Node> path = this.tree.path(pairing);
		for (int i = path.size() - 1; i >= 0; i--) {
			List<String> names = this.known.get("all").get(path.get(i).id());
			if (names != null) {
				return names;
			}
		}
		return List.of("");
	}

	private Map<UUID, List<String>> read() {
		Map<UUID, List<String>> names = new HashMap<>();
		this.jdbc.sql("select pairing_id, name from review_step order by step").query((row) -> {
			names.computeIfAbsent(row.getObject("pairing_id", UUID.class), (pairing) -> new ArrayList<>())
				.add(row.getString("name"));
		});
		return names;
	}

	/** Sets the steps of a pairing and of all below it that have none of their own. */
	public void set(UUID pairing, List<String> names) {
		this.jdbc.sql("delete from review_step where pairing_id = ?").param(pairing).update();
		for (int i = 0; i < names.size(); i++) {
			this.jdbc.sql("insert into review_step (pairing_id, step, name) values (?, ?, ?)")
				.params(pairing, i + 1, names.get(i))
				.update();
		}
		this.known.invalidateAll();
	}

}
